package org.lodewire.subscriptions.command;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Turns Ctrl-C and SIGTERM into a condition that a loop can poll. To stop a command that follows a topic is not a failure:
 * the process exits with code 0 when this object is closed, or after a time. Open it before the resources to close.
 */
final class Interruption implements AutoCloseable {

    private static final Duration SHORT = Duration.ofSeconds(2);

    private final Duration atMost;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread hook = new Thread(this::end, "end-following");
    private volatile boolean requested;

    /** Waits for at most two seconds. */
    Interruption() {
        this(SHORT);
    }

    /** @param atMost how long it waits to be closed */
    Interruption(Duration atMost) {
        this.atMost = atMost;
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** Whether no request to terminate has been received. */
    boolean isAbsent() {
        return !requested;
    }

    private void end() {
        requested = true;
        try {
            closed.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        // The only way to set the exit code during a shutdown.
        Runtime.getRuntime().halt(0);
    }

    @Override
    public void close() {
        closed.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // A shutdown has begun, and the hook ends the process.
            return;
        }
    }
}
