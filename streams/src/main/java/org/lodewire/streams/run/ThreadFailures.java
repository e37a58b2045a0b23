package org.lodewire.streams.run;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler;

/**
 * Replaces a stream thread that failed, since what ends a thread is meant to be what may pass; gives up where threads
 * fail again and again. Thread-safe.
 */
final class ThreadFailures implements StreamsUncaughtExceptionHandler {

    private static final int PATIENCE = 20;
    private static final long WITHIN_NANOS = 120_000_000_000L;

    private final Deque<Long> failures = new ArrayDeque<>();
    private final LongSupplier nanos;
    private final Consumer<String> reporter;

    /**
     * @param nanos  a clock that only goes forward
     * @param reporter is told what happened, in words
     */
    ThreadFailures(LongSupplier nanos, Consumer<String> reporter) {
        this.nanos = nanos;
        this.reporter = reporter;
    }

    @Override
    public synchronized StreamThreadExceptionResponse handle(Throwable failure) {
        long now = nanos.getAsLong();
        failures.addLast(now);
        while (now - failures.getFirst() > WITHIN_NANOS) {
            failures.removeFirst();
        }
        Throwable cause = innermost(failure);
        String what = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        if (failures.size() > PATIENCE) {
            reporter.accept("A stream thread failed more than " + PATIENCE
                    + " times within two minutes; giving up. Last: " + what);
            return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
        }
        reporter.accept("A stream thread failed and is started again from the last commit: " + what);
        return StreamThreadExceptionResponse.REPLACE_THREAD;
    }

    private static Throwable innermost(Throwable failure) {
        Throwable inner = failure;
        while (inner.getCause() != null) {
            inner = inner.getCause();
        }
        return inner;
    }
}
