package org.lodewire.training.boost;

import java.util.Arrays;

/**
 * The rows of the smaller of each two sibling leaves. Only these are summed: the sums of the other leaf are what is left of the
 * parent's. Most splits of rare boilerplate are uneven, so that few rows remain. Immutable.
 */
final class SmallLeaves {

    /** Cells of a leaf: the slope and the curvature of each bin. */
    static final int CELLS = 2 * BinnedRows.MAX_BINS;

    private final int[] rows;
    /** The cell of the higher sibling's first bin, by index of a row. */
    private final int[] offsets;

    private final float[] slopes;
    private final float[] curvatures;
    /** Whether the smaller sibling is the lower one, by number of the parent; empty at the root. */
    private final boolean[] lower;

    private SmallLeaves(int count, boolean[] lower) {
        this.rows = new int[count];
        this.offsets = new int[count];
        this.slopes = new float[count];
        this.curvatures = new float[count];
        this.lower = lower;
    }

    /**
     * Returns the rows, or at the root all chosen ones.
     *
     * @param leaf   the leaf of each row
     * @param leaves number of leaves: siblings differ by half of it
     * @param chosen rows to sum
     */
    static SmallLeaves of(int[] leaf, int leaves, int[] chosen, Loss loss) {
        int half = leaves / 2;
        int[] counts = new int[leaves];
        for (int row : chosen) {
            counts[leaf[row]]++;
        }
        boolean[] lower = new boolean[half];
        int count = half == 0 ? chosen.length : 0;
        for (int parent = 0; parent < half; parent++) {
            lower[parent] = counts[parent] < counts[parent + half];
            count += Math.min(counts[parent], counts[parent + half]);
        }
        SmallLeaves small = new SmallLeaves(count, lower);
        int at = 0;
        for (int row : chosen) {
            int number = leaf[row];
            boolean high = number >= half;
            int parent = high ? number - half : number;
            if (half == 0 || lower[parent] != high) {
                small.rows[at] = row;
                small.offsets[at] = (parent + half) * CELLS;
                small.slopes[at] = loss.slope(row);
                small.curvatures[at] = loss.curvature(row);
                at++;
            }
        }
        return small;
    }

    /**
     * Returns the sums of all leaves for one feature: for each leaf and bin, the slope and the curvature.
     *
     * @param bins the bin of each row
     * @param of   the sums of the level before
     */
    double[] sums(byte[] bins, double[] of) {
        double[] sums = Arrays.copyOf(of, Math.max(1, 2 * lower.length) * CELLS);
        for (int i = 0; i < rows.length; i++) {
            int at = offsets[i] + 2 * bins[rows[i]];
            sums[at] += slopes[i];
            sums[at + 1] += curvatures[i];
        }
        int half = lower.length * CELLS;
        for (int at = 0; at < half; at++) {
            double rest = sums[at] - sums[half + at];
            if (lower[at / CELLS]) {
                sums[at] = sums[half + at];
                sums[half + at] = rest;
            } else {
                sums[at] = rest;
            }
        }
        return sums;
    }
}
