package org.lodewire.streams.run;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.processor.StateRestoreListener;
import org.slf4j.Logger;

/**
 * Logs the restoration of state from changelogs: at INFO when it starts and ends, for all stores together, and at DEBUG for
 * each store. Stores that are up to date on disk are not mentioned. Thread-safe.
 */
final class StateRestoration implements StateRestoreListener {

    private final LongSupplier nanos;
    private final Logger log;
    private final Map<TopicPartition, Store> restoring = new HashMap<>();
    private long startedAt;
    private long stores;
    private long expected;
    private long restored;
    private long restoredInAll;

    /** One store of one partition that is being restored. */
    private record Store(long from, long to, long startedAt) {}

    /** @param nanos a monotonic clock */
    StateRestoration(LongSupplier nanos, Logger log) {
        this.nanos = nanos;
        this.log = log;
    }

    @Override
    public synchronized void onRestoreStart(TopicPartition changelog, String store, long from, long to) {
        if (from >= to) {
            return;
        }
        if (restoring.isEmpty()) {
            startedAt = nanos.getAsLong();
            stores = 0;
            expected = 0;
            restored = 0;
            log.debug("Restoring state");
        }
        restoring.put(changelog, new Store(from, to, nanos.getAsLong()));
        stores++;
        expected += to - from;
    }

    @Override
    public synchronized void onBatchRestored(TopicPartition changelog, String store, long last, long records) {
        restored += records;
        restoredInAll += records;
    }

    /** The number of records that were restored since the start. */
    synchronized long restoredRecords() {
        return restoredInAll;
    }

    @Override
    public synchronized void onRestoreEnd(TopicPartition changelog, String store, long records) {
        end(changelog, store, records, "Restored");
    }

    @Override
    public synchronized void onRestoreSuspended(TopicPartition changelog, String store, long records) {
        end(changelog, store, records, "Another instance takes over the restoration of");
    }

    private void end(TopicPartition changelog, String store, long records, String what) {
        Store ended = restoring.remove(changelog);
        if (ended == null) {
            return;
        }
        log.debug(
                "{} {} of partition {}: {} records of offsets {} to {} in {}",
                what,
                store,
                changelog.partition(),
                records,
                ended.from(),
                ended.to(),
                since(ended.startedAt()));
        if (restoring.isEmpty()) {
            if (restored > 0) {
                log.info("State restored: {} records of {} store partitions in {}", restored, stores, since(startedAt));
            }
        }
    }

    /** Logs how far it is, if state is being restored. */
    synchronized void logProgress() {
        if (!restoring.isEmpty()) {
            // Offsets include transaction markers, which are not restored.
            log.info(
                    "Restoring state: {} of at most {} records, {} store partitions left, for {} so far",
                    restored,
                    expected,
                    restoring.size(),
                    since(startedAt));
        }
    }

    private String since(long start) {
        Duration time = Duration.ofNanos(nanos.getAsLong() - start);
        return "%d.%01d s".formatted(time.toSeconds(), time.toMillisPart() / 100);
    }
}
