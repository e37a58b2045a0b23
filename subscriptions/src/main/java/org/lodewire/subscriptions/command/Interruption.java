package org.lodewire.subscriptions.command;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Turns Ctrl-C, and a request to terminate, into a condition that a loop can ask for. To end a command that follows is no
 * failure: when its resources are closed, or after two seconds, this process ends with exit code 0. Open it around them.
 */
final class Interruption implements AutoCloseable {

    private static final long CLOSED_WITHIN_SECONDS = 2;

    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread hook = new Thread(this::end, "end-following");
    private volatile boolean requested;

    Interruption() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** Whether nobody asked to end yet. */
    boolean goOn() {
        return !requested;
    }

    private void end() {
        requested = true;
        try {
            closed.await(CLOSED_WITHIN_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        // The exit code of a shutdown that is under way can be set in no other way.
        Runtime.getRuntime().halt(0);
    }

    @Override
    public void close() {
        closed.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // A shutdown has begun: the hook is at work, or will be, and ends the process.
            return;
        }
    }
}
