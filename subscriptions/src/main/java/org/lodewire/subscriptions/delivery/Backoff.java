package org.lodewire.subscriptions.delivery;

import java.time.Duration;
import java.util.SplittableRandom;

/** How long to wait after failed attempts: exponentially longer, with jitter, so that receivers are not asked in step. */
final class Backoff {

    private static final int FACTOR = 4;
    private static final double JITTER = 0.25;
    /** A receiver that asks for more is asked again all the same, since its clock may be wrong. */
    private static final long LONGEST_ASKED = Duration.ofHours(12).toMillis();

    private final DeliverySettings settings;
    private final SplittableRandom random;

    Backoff(DeliverySettings settings, SplittableRandom random) {
        this.settings = settings;
        this.random = random;
    }

    /**
     * The time until the next attempt, in milliseconds.
     *
     * @param failures    how many attempts have failed, at least 1
     * @param askedMillis what the receiver asked for with {@code Retry-After}; 0 for nothing
     */
    long millis(int failures, long askedMillis) {
        double wait = (double) settings.firstRetry().toMillis() * Math.pow(FACTOR, Math.min(failures, 30) - 1.0);
        double bounded = Math.min(wait, (double) settings.longestRetry().toMillis());
        long own = (long) (bounded * (1 - JITTER + 2 * JITTER * random.nextDouble()));
        return Math.max(own, Math.min(askedMillis, LONGEST_ASKED));
    }
}
