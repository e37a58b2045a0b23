package org.lodewire.local.generated;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which news are generated.
 *
 * @param seed      the same seed and times give the same news; others give articles with other URLs
 * @param from      when they begin
 * @param until     when they end; null if they do not
 * @param perMinute articles a minute on average, over 0; in the past fewer, because few of them are on subjects that no starter
 *                  topic asks for
 */
public record NewsSettings(
        long seed, Instant from, @Nullable Instant until, double perMinute) {

    /** A rate that a person can follow. */
    public static final double DEFAULT_RATE = 4;

    /** Checks the rate. */
    public NewsSettings {
        if (!(perMinute > 0) || Double.isInfinite(perMinute)) {
            throw new IllegalArgumentException("A rate is a number over 0, not " + perMinute);
        }
    }

    /** News without an end, with a burst on rare earths at the beginning. */
    public static NewsSettings live(long seed, Instant from, double perMinute) {
        return new NewsSettings(seed, from, null, perMinute);
    }

    /** News up to a time, whose last hours have too few on rare earths for an alert, so that one can be raised after them. */
    public static NewsSettings past(long seed, Instant from, Instant until, double perMinute) {
        return new NewsSettings(seed, from, until, perMinute);
    }

    boolean isLive() {
        return until == null;
    }

    /** By what the numbers of reports at the default rate are multiplied. */
    double factor() {
        return perMinute / DEFAULT_RATE;
    }
}
