package org.lodewire.streams.flow;

/**
 * How far time may pass on the wall clock in each partition of the raw topic: time must not overtake what the partition has
 * and was not processed yet, as after an outage. Stream threads call it concurrently, so an implementation must be thread-safe
 * and must not wait.
 */
@FunctionalInterface
public interface WallClockProgress {

    /** Nothing ever waits to be processed. */
    WallClockProgress CAUGHT_UP = (partition, now) -> now;

    /**
     * Returns a time at which all records that the partition had then have been processed.
     *
     * @param now the current time, in milliseconds since the epoch
     * @return at most {@code now}; {@code Long.MIN_VALUE} if no such time is known
     */
    long processedUntil(int rawPartition, long now);
}
