package org.lodewire.local;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * What is open, closed together and once, the last opened first: when asked to, or else as the process ends.
 *
 * <p>Thread safe. Who closes it while somebody else does waits until that is done.
 */
final class CloseOnce implements AutoCloseable {

    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private final Thread atExit = new Thread(this::closeAtExit, "lodewire-local-close");
    private boolean closed;

    private CloseOnce() {}

    /** Nothing is open yet; whatever will be is closed as the process ends. */
    static CloseOnce atExitAtTheLatest() {
        CloseOnce once = new CloseOnce();
        Runtime.getRuntime().addShutdownHook(once.atExit);
        return once;
    }

    /**
     * Sees to it that something is closed.
     *
     * @throws IllegalStateException if all has been closed already, as this then has been too
     */
    synchronized <T extends AutoCloseable> T add(T opened) {
        open.push(opened);
        if (closed) {
            IllegalStateException tooLate = new IllegalStateException("Closed already");
            closeAll(tooLate);
            throw tooLate;
        }
        return opened;
    }

    /**
     * Closes everything, also if some of it fails to close.
     *
     * @throws IllegalStateException if something failed to close; what it threw is suppressed in it
     */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        IllegalStateException failure = new IllegalStateException("Not everything could be closed");
        closeAll(failure);
        forgetExit();
        if (failure.getSuppressed().length > 0) {
            throw failure;
        }
    }

    private void closeAll(Exception failure) {
        while (!open.isEmpty()) {
            try {
                open.pop().close();
            } catch (Exception cause) { // as AutoCloseable declares it
                failure.addSuppressed(cause);
            }
        }
    }

    private void closeAtExit() {
        try {
            close();
        } catch (IllegalStateException failure) {
            // The process is ending: there is nobody left to tell.
        }
    }

    private void forgetExit() {
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException alreadyExiting) {
            // then the hook has done its work, or finds nothing left to do
        }
    }
}
