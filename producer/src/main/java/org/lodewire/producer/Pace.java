package org.lodewire.producer;

import java.time.Duration;

/** How fast a corpus is replayed: when each article is due. */
@FunctionalInterface
public interface Pace {

    /** As fast as Kafka takes them. */
    Pace UNLIMITED = (before, sinceFirst) -> Duration.ZERO;

    /**
     * When an article is due, from the start.
     *
     * @param before     how many articles come before it
     * @param sinceFirst how long after the first article it was published; zero if not known
     */
    Duration due(long before, Duration sinceFirst);

    /**
     * So many articles a second.
     *
     * @param perSecond over 0
     */
    static Pace rate(double perSecond) {
        requirePositive(perSecond);
        return (before, sinceFirst) -> seconds(before / perSecond);
    }

    /**
     * With the original gaps between publications, so many times as fast.
     *
     * @param times over 0; 1 is the original pace
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
        // Ten thousand years in nanoseconds would not fit; three hundred are as good as for ever.
        return Duration.ofNanos((long) Math.min(seconds * 1e9, Long.MAX_VALUE));
    }
}
