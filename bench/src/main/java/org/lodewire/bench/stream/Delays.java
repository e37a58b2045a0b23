package org.lodewire.bench.stream;

import java.util.concurrent.TimeUnit;

/** How long millions of events took, in whole milliseconds. Not thread-safe. */
final class Delays {

    private static final int LONGEST_MILLIS = 120_000;

    private final int[] counts = new int[LONGEST_MILLIS + 1];

    /** Adds an event. */
    void add(long nanos) {
        counts[(int) Math.min(LONGEST_MILLIS, Math.max(0, TimeUnit.NANOSECONDS.toMillis(nanos)))]++;
    }

    /**
     * A quantile in milliseconds, by the nearest rank; infinite if so many events did not come.
     *
     * @param share    above 0 and at most 1
     * @param expected how many events there should be
     */
    double millis(double share, long expected) {
        long rank = (long) Math.ceil(share * expected);
        long before = 0;
        for (int millis = 0; millis < counts.length; millis++) {
            before += counts[millis];
            if (before >= rank) {
                return millis;
            }
        }
        return Double.POSITIVE_INFINITY;
    }
}
