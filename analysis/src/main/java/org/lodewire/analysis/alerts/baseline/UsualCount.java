package org.lodewire.analysis.alerts.baseline;

/**
 * What a baseline expects of a horizon's count at a time, and how much counts of the topic usually deviate from that. Immutable.
 *
 * @param at         when the horizon ends, in milliseconds since the epoch
 * @param expected   the count that would be usual
 * @param dispersion the dispersion of counts around it
 * @param scale      by how much the topic's deviations exceed those of the assumed distribution, at least 1
 */
public record UsualCount(long at, double expected, double dispersion, double scale) {

    /** No count of a pipeline is higher; it ends the search where a deviation is never reached. */
    private static final long HIGHEST = 1L << 40;

    /** The score of a count: by how many of the topic's usual deviations it is above what is expected. */
    public double score(long count) {
        return NegativeBinomial.deviations((double) count, expected, dispersion) / scale;
    }

    /** The lowest count whose score is at least this, which must be positive: from here on, a rule with this score raises an alert. */
    public long reaching(double score) {
        return lowest(score, Math.max(1, (long) expected));
    }

    /** The lowest count that is below what is expected by no more than a score, which must be positive. */
    public long above(double score) {
        long lowest = lowest(-score, 1);
        return lowest == 1 ? 0 : lowest;
    }

    /** Scores rise with counts from 1 on, so that a search by halves finds the first that is high enough. */
    private long lowest(double score, long from) {
        long high = from;
        while (high < HIGHEST && score(high) < score) {
            high *= 2;
        }
        long low = from;
        while (low < high) {
            long middle = low + (high - low) / 2;
            if (score(middle) < score) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
