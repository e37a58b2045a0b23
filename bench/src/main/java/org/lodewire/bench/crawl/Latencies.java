package org.lodewire.bench.crawl;

/**
 * How long items took from their response to the raw topic.
 *
 * @param sorted  in nanoseconds, ascending; {@link #MISSING} for an article that did not come
 * @param missing how many did not come
 */
public record Latencies(long[] sorted, int missing) {

    static final long MISSING = Long.MAX_VALUE;

    /** How many items there are. */
    public int count() {
        return sorted.length;
    }

    /**
     * A quantile in milliseconds, by the nearest rank; infinite if so many are missing, and not a number without items.
     *
     * @param share above 0 and at most 1
     */
    public double millis(double share) {
        if (sorted.length == 0) {
            return Double.NaN;
        }
        long nanos = sorted[(int) Math.ceil(share * sorted.length) - 1];
        return nanos == MISSING ? Double.POSITIVE_INFINITY : nanos / 1e6;
    }
}
