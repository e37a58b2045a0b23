package org.lodewire.training.boost;

import java.util.Arrays;
import java.util.List;
import org.lodewire.analysis.clean.model.FeatureTable;

/** The rows of several tables, each feature divided into at most {@link #MAX_BINS} bins of about equal size. Immutable. */
final class BinnedRows {

    static final int MAX_BINS = 64;
    /** The bounds are computed from at most about this many rows. */
    private static final int SAMPLED = 40_000;

    private final int rows;
    private final byte[][] bins;
    private final float[][] bounds;

    /** @param tables at least one, all with the same features */
    BinnedRows(List<FeatureTable> tables) {
        int features = tables.get(0).features();
        rows = tables.stream().mapToInt(FeatureTable::rows).sum();
        bins = new byte[features][];
        bounds = new float[features][];
        float[] values = new float[rows];
        for (int feature = 0; feature < features; feature++) {
            int at = 0;
            for (FeatureTable table : tables) {
                System.arraycopy(table.column(feature), 0, values, at, table.rows());
                at += table.rows();
            }
            bounds[feature] = bounds(values);
            bins[feature] = bins(values, bounds[feature]);
        }
    }

    int rows() {
        return rows;
    }

    int features() {
        return bins.length;
    }

    /** Returns the bin of each row. */
    byte[] bins(int feature) {
        return bins[feature];
    }

    /** Returns the upper bounds, inclusive, of all bins but the last. */
    float[] bounds(int feature) {
        return bounds[feature];
    }

    /** Returns the quantiles, each halfway between two values that occur. */
    private static float[] bounds(float[] values) {
        float[] sorted = sorted(values);
        float[] bounds = new float[MAX_BINS - 1];
        int count = 0;
        for (int i = 1; i < MAX_BINS && sorted.length > 0; i++) {
            int at = (int) ((long) i * sorted.length / MAX_BINS);
            if (sorted[at] > sorted[0]) {
                int below = at - 1;
                while (sorted[below] == sorted[at]) {
                    below--;
                }
                float bound = (sorted[below] + sorted[at]) / 2;
                if (count == 0 || bound > bounds[count - 1]) {
                    bounds[count++] = bound;
                }
            }
        }
        return count > 0 ? Arrays.copyOf(bounds, count) : boundOfRareValues(sorted);
    }

    private static float[] sorted(float[] values) {
        int step = Math.max(1, values.length / SAMPLED);
        float[] sorted = new float[(values.length + step - 1) / step];
        for (int i = 0; i < sorted.length; i++) {
            sorted[i] = values[i * step];
        }
        Arrays.sort(sorted);
        return sorted;
    }

    /** Returns one bound for a feature with the least value in nearly all rows, above which no quantile is. */
    private static float[] boundOfRareValues(float[] sorted) {
        if (sorted.length == 0 || sorted[sorted.length - 1] == sorted[0]) {
            return new float[0];
        }
        int above = sorted.length - 1;
        while (sorted[above - 1] > sorted[0]) {
            above--;
        }
        return new float[] {(sorted[0] + sorted[above]) / 2};
    }

    private static byte[] bins(float[] values, float[] bounds) {
        byte[] bins = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            int low = 0;
            int high = bounds.length;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (values[i] > bounds[middle]) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            bins[i] = (byte) low;
        }
        return bins;
    }
}
