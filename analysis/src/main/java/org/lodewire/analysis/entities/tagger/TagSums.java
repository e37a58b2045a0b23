package org.lodewire.analysis.entities.tagger;

/**
 * A sum of weights for each tag, in lanes of 16 bits: the even and the odd tags below eight, and those from eight.
 * Weights have no sign, so that eight of them are added at once. Not thread-safe.
 */
final class TagSums {
    /** Longs of a sum. */
    static final int LONGS = 4;
    /** Rows of weights of which the sum fits in a lane. */
    static final int MAX_ROWS = 256;

    private static final int LANE = 16;
    private static final long LANES = 0x00FF00FF00FF00FFL;

    private long even;
    private long odd;
    private long evenHigh;
    private long oddHigh;

    void clear() {
        even = 0;
        odd = 0;
        evenHigh = 0;
        oddHigh = 0;
    }

    /**
     * Adds rows of weights.
     *
     * @param weights two longs for each row, one byte for each tag
     */
    void addRows(long[] weights, int[] rows, int count) {
        long even = this.even;
        long odd = this.odd;
        long evenHigh = this.evenHigh;
        long oddHigh = this.oddHigh;
        for (int i = 0; i < count; i++) {
            long low = weights[2 * rows[i]];
            long high = weights[2 * rows[i] + 1];
            even += low & LANES;
            odd += low >>> Byte.SIZE & LANES;
            evenHigh += high & LANES;
            oddHigh += high >>> Byte.SIZE & LANES;
        }
        this.even = even;
        this.odd = odd;
        this.evenHigh = evenHigh;
        this.oddHigh = oddHigh;
    }

    /** Adds a sum that {@link #write} wrote. */
    void addSum(long[] from, int at) {
        even += from[at];
        odd += from[at + 1];
        evenHigh += from[at + 2];
        oddHigh += from[at + 3];
    }

    /** Writes the sum as {@value #LONGS} longs. */
    void write(long[] to, int at) {
        to[at] = even;
        to[at + 1] = odd;
        to[at + 2] = evenHigh;
        to[at + 3] = oddHigh;
    }

    /**
     * Returns the tag with the largest sum, the first of several.
     *
     * @param allowed the tags among which to choose, one bit for each; at least one
     */
    int best(int allowed) {
        int best = -1;
        int most = -1;
        for (int rest = allowed; rest != 0; rest &= rest - 1) {
            int tag = Integer.numberOfTrailingZeros(rest);
            long lanes = tag < Long.BYTES ? (tag & 1) == 0 ? even : odd : (tag & 1) == 0 ? evenHigh : oddHigh;
            int sum = (int) (lanes >>> (tag >> 1 & 3) * LANE & 0xFFFF);
            if (sum > most) {
                best = tag;
                most = sum;
            }
        }
        return best;
    }
}
