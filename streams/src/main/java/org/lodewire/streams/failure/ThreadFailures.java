package org.lodewire.streams.run;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.LongSupplier;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler;
import org.lodewire.analysis.store.FormatVersionException;
import org.lodewire.streams.flow.StateVersionException;
import org.slf4j.Logger;

/**
 * Replaces a stream thread that failed, since only temporary failures end a thread; shuts the application down if threads
 * fail more than {@value #MAX_FAILURES} times within two minutes. Thread-safe.
 */
final class ThreadFailures implements StreamsUncaughtExceptionHandler {

    private static final int MAX_FAILURES = 20;
    private static final long WITHIN_NANOS = 120_000_000_000L;

    private final Deque<Long> failures = new ArrayDeque<>();
    private final LongSupplier nanos;
    private final Logger log;

    /** @param nanos a monotonic clock */
    ThreadFailures(LongSupplier nanos, Logger log) {
        this.nanos = nanos;
        this.log = log;
    }

    @Override
    public synchronized StreamThreadExceptionResponse handle(Throwable failure) {
        if (isStateOfAnotherVersion(failure)) {
            // A new thread would find the same state.
            log.error(
                    "The state was written by another version of Lodewire; giving up. Run that version; or stop all"
                            + " instances, run 'lodewire setup' and 'lodewire reset --yes', and start with a new"
                            + " --application-id",
                    failure);
            return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
        }
        long now = nanos.getAsLong();
        failures.addLast(now);
        while (now - failures.getFirst() > WITHIN_NANOS) {
            failures.removeFirst();
        }
        if (failures.size() > MAX_FAILURES) {
            log.error(
                    "Stream threads failed more than {} times within two minutes; giving up after the last failure",
                    MAX_FAILURES,
                    failure);
            return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
        }
        log.warn("A stream thread failed and is replaced; it resumes from the last commit", failure);
        return StreamThreadExceptionResponse.REPLACE_THREAD;
    }

    private static boolean isStateOfAnotherVersion(Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof StateVersionException || each instanceof FormatVersionException) {
                return true;
            }
        }
        return false;
    }
}
