package org.lodewire.subscriptions.view;

import java.time.Instant;
import java.util.Comparator;

/**
 * Where a record is in its topic. By its timestamp, and among records with the same by partition and offset, so that all
 * instances have the same order.
 *
 * @param timestamp in milliseconds since the epoch
 * @param partition its partition
 * @param offset    its offset
 */
public record RecordPlace(long timestamp, int partition, long offset) implements Comparable<RecordPlace> {

    private static final Comparator<RecordPlace> ORDER = Comparator.comparingLong(RecordPlace::timestamp)
            .thenComparingInt(RecordPlace::partition)
            .thenComparingLong(RecordPlace::offset);

    /** The timestamp as a time. */
    public Instant time() {
        return Instant.ofEpochMilli(timestamp);
    }

    @Override
    public int compareTo(RecordPlace other) {
        return ORDER.compare(this, other);
    }
}
