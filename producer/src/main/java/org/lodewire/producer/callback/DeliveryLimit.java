package org.lodewire.producer.callback;

import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How much a hub may deliver of a feed in a minute: what is delivered waits in the memory of the feed's owner until its turn. More
 * is refused, and polls bring it. Thread-safe.
 */
final class DeliveryLimit {

    private static final long MINUTE = 60_000;
    private static final int DELIVERIES = 60;
    private static final long BYTES = 16L << 20;
    /** Feeds that were delivered in the last minute; more than that are forgotten at once. */
    private static final int FEEDS = 100_000;

    private final InstantSource clock;
    private final Map<String, Minute> minutes = new ConcurrentHashMap<>();

    private record Minute(long start, int deliveries, long bytes) {}

    DeliveryLimit(InstantSource clock) {
        this.clock = clock;
    }

    /** Whether a delivery keeps to the limit. It counts if it does. */
    boolean admits(String feedId, long bytes) {
        long now = clock.millis();
        if (minutes.size() >= FEEDS) {
            minutes.values().removeIf(minute -> now - minute.start >= MINUTE);
        }
        boolean[] admitted = new boolean[1];
        minutes.compute(feedId, (id, before) -> {
            Minute minute = before == null || now - before.start >= MINUTE ? new Minute(now, 0, 0) : before;
            admitted[0] = minute.deliveries < DELIVERIES && minute.bytes + bytes <= BYTES;
            return admitted[0] ? new Minute(minute.start, minute.deliveries + 1, minute.bytes + bytes) : minute;
        });
        return admitted[0];
    }
}
