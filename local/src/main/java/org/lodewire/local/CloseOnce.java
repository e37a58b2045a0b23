package org.lodewire.local;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Resources that are closed together and once, the last opened first, when this is closed or else when the process ends.
 *
 * <p>Thread-safe. Closing it while another thread does so waits for that thread.
 */
final class CloseOnce implements AutoCloseable {

    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private final Thread atExit = new Thread(this::closeAtExit, "lodewire-local-close");
    private volatile boolean closed;

    private CloseOnce() {}

    /** Has no resources yet, and closes those that are added when the process ends at the latest. */
    static CloseOnce atExitAtTheLatest() {
        CloseOnce once = new CloseOnce();
        Runtime.getRuntime().addShutdownHook(once.atExit);
        return once;
    }

    /**
     * Adds a resource.
     *
     * @throws IllegalStateException if this is already closed; the resource is then closed too
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
     * Adds a resource that is closed after all others.
     *
     * @throws IllegalStateException if this is already closed
     */
    synchronized void addLast(AutoCloseable last) {
        if (closed) {
            throw new IllegalStateException("Closed already");
        }
        open.addLast(last);
    }

    /**
     * Closes all resources, even if closing one fails.
     *
     * @throws IllegalStateException if closing one failed; has the exceptions as suppressed ones
     */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        IllegalStateException failure = new IllegalStateException("Not everything could be closed");
        closeAll(failure);
        removeHook();
        if (failure.getSuppressed().length > 0) {
            throw failure;
        }
    }

    /** Whether closing has begun. */
    boolean isClosed() {
        return closed;
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
            // The process is ending, and nothing can be done about it.
        }
    }

    private void removeHook() {
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException alreadyExiting) {
            // The hook has run, or finds nothing left to close.
        }
    }
}
