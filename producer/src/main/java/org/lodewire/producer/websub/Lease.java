package org.lodewire.producer.websub;

import java.time.Duration;
import java.time.Instant;

/**
 * How long a hub delivers.
 *
 * @param from   when the hub verified the subscription
 * @param length how long it lasts
 */
public record Lease(Instant from, Duration length) {

    /** A hub that asks to be asked more often is not. */
    static final Duration SHORTEST = Duration.ofMinutes(5);

    /** A subscription that nobody renews does not last for ever, whatever the hub says. */
    static final Duration LONGEST = Duration.ofDays(30);

    private static final double RENEWED_AFTER = 0.8;
    private static final double SPREAD = 0.1;

    /** Keeps to the bounds. */
    public Lease {
        length = length.compareTo(SHORTEST) < 0 ? SHORTEST : length.compareTo(LONGEST) > 0 ? LONGEST : length;
    }

    /**
     * When to renew it: after 70 to 80 per cent of its length, so that many leases that began together are not renewed together.
     *
     * @param random from 0 to 1, fixed for a subscription
     */
    Instant renewAt(double random) {
        return from.plusMillis((long) (length.toMillis() * (RENEWED_AFTER - SPREAD * random)));
    }

    /** When it ends. */
    Instant end() {
        return from.plus(length);
    }
}
