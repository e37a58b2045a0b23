package org.lodewire.streams.failure;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notices that an input partition of this process has records and that its committed offset has not advanced for a while.
 * That is what remains of a stream thread that hangs, for example while it closes a producer: Kafka Streams then neither
 * processes the partition nor fails, and the process looks well. While the broker does not answer or state is being
 * restored, nothing is expected to advance. Thread-safe.
 */
public final class Watchdog implements AutoCloseable {

    /** How long a partition may have input without advancing. */
    public static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final Logger LOG = LoggerFactory.getLogger(Watchdog.class);

    private final InputPositions positions;
    private final Duration patience;
    private final LongSupplier nanos;
    private final Consumer<String> stalled;
    private final Map<TopicPartition, Position> known = new HashMap<>();
    private final ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor(Watchdog::daemon);
    private long restored;

    /**
     * An offset at which a partition stands.
     *
     * @param since    when it was last looked whether there is a record; if there was one, when that was first seen
     * @param hasInput whether there was one
     */
    private record Position(long offset, long since, boolean hasInput) {}

    /**
     * Does not check by itself until it is started.
     *
     * @param nanos   a monotonic clock
     * @param stalled receives a sentence that names the partition
     */
    public Watchdog(InputPositions positions, Duration patience, LongSupplier nanos, Consumer<String> stalled) {
        this.positions = positions;
        this.patience = patience;
        this.nanos = nanos;
        this.stalled = stalled;
    }

    /** Checks from now on, eight times in the time that a partition may stand still. */
    @SuppressWarnings("FutureReturnValueIgnored") // Checks until it is closed.
    public void start() {
        long every = patience.toMillis() / 8;
        scheduler.scheduleWithFixedDelay(this::checkOrLog, every, every, TimeUnit.MILLISECONDS);
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "watchdog");
        thread.setDaemon(true);
        return thread;
    }

    private void checkOrLog() {
        try {
            check();
        } catch (RuntimeException e) {
            // The scheduler silently drops a task that throws.
            LOG.debug("Cannot see whether the input advances", e);
            forget();
        }
    }

    private synchronized void forget() {
        known.clear();
    }

    /** Looks at all partitions. */
    synchronized void check() {
        long now = nanos.getAsLong();
        Optional<Map<TopicPartition, Long>> committed = positions.committed();
        long restoredNow = positions.restoredRecords();
        if (committed.isEmpty() || restoredNow != restored) {
            restored = restoredNow;
            known.clear();
            return;
        }
        known.keySet().retainAll(committed.get().keySet());
        committed.get().forEach((partition, offset) -> check(partition, offset, now));
    }

    /**
     * A partition that has stood still without input for long has a whole time of patience from when its next record is seen:
     * only then is there anything to process.
     */
    private void check(TopicPartition partition, long offset, long now) {
        Position before = known.get(partition);
        if (before == null || before.offset() != offset) {
            // It is due for a look at the next check.
            known.put(partition, new Position(offset, now - patience.toNanos() / 2, false));
            return;
        }
        long elapsed = now - before.since();
        if (before.hasInput()) {
            if (elapsed >= patience.toNanos()) {
                stalled.accept("Partition " + partition + " has records from offset " + offset
                        + " on, and none was processed for "
                        + Duration.ofNanos(elapsed).toSeconds() + " s.");
                known.put(partition, new Position(offset, now, true));
            }
        } else if (elapsed >= patience.toNanos() / 2) {
            // Offsets alone do not show it: the end of a partition is after the marker of the last transaction.
            known.put(partition, new Position(offset, now, positions.hasInput(partition, offset)));
        }
    }

    @Override
    public void close() {
        scheduler.shutdownNow();
        positions.close();
    }
}
