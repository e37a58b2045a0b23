package org.lodewire.producer;

import java.time.Duration;

/** The pace of a replay: when each article is due. */
@FunctionalInterface
public interface Pace {

    /** As fast as Kafka accepts records. */
    Pace UNLIMITED = (before, sinceFirst) -> Duration.ZERO;

    /**
     * When an article is due, measured from the start.
     *
     * @param before     the number of articles before it
     * @param sinceFirst the time from the publication of the first article to its own; zero if not known
     */
    Duration due(long before, Duration sinceFirst);

    /**
     * A fixed number of articles per second.
     *
     * @param perSecond over 0
     */
    static Pace rate(double perSecond) {
        requirePositive(perSecond);
        return (before, sinceFirst) -> seconds(before / perSecond);
    }

    /**
     * The original intervals between publications, divided by a factor.
     *
     * @param times the factor, over 0; 1 is the original pace
     */
    static Pace speed(double times) {
        requirePositive(times);
        return (before, sinceFirst) -> seconds(sinceFirst.toMillis() / 1000.0 / times);
    }

    private static void requirePositive(double number) {
        if (!(number > 0) || Double.isInfinite(number)) {
            throw new IllegalArgumentException("A pace is a number over 0, not " + number);
        }
    }

    private static Duration seconds(double seconds) {
        // A long holds some 292 years in nanoseconds; longer waits are cut to that.
        return Duration.ofNanos((long) Math.min(seconds * 1e9, Long.MAX_VALUE));
    }
}
