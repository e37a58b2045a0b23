package org.lodewire.training.boost;

import java.util.Arrays;
import org.lodewire.streams.clean.model.FeatureTable;
import java.util.List;

/** The rows of many tables, each feature cut into at most 64 bins of about equal size. Immutable. */
final class Samples {

    static final int MOST_BINS = 64;
    private static final int SAMPLED = 40_000;

    final int rows;
    /** Bin of each row, by feature. */
    final byte[][] bins;
    /** Upper bounds of the bins but the last, by feature: a value is in the first bin whose bound it does not exceed. */
    final float[][] bounds;

    Samples(List<FeatureTable> tables) {
        int features = tables.get(0).features();
        rows = tables.stream().mapToInt(FeatureTable::rows).sum();
        bins = new byte[features][];
        bounds = new float[features][];
        float[] values = new float[rows];
        for (int f = 0; f < features; f++) {
            int at = 0;
            for (FeatureTable table : tables) {
                System.arraycopy(table.column(f), 0, values, at, table.rows());
                at += table.rows();
            }
            bounds[f] = bounds(values);
            bins[f] = bins(values, bounds[f]);
        }
    }

    private static float[] bounds(float[] values) {
        int step = Math.max(1, values.length / SAMPLED);
        float[] some = new float[(values.length + step - 1) / step];
        for (int i = 0; i < some.length; i++) {
            some[i] = values[i * step];
        }
        Arrays.sort(some);
        float[] bounds = new float[MOST_BINS - 1];
        int count = 0;
        for (int i = 1; i < MOST_BINS; i++) {
            int at = (int) ((long) i * some.length / MOST_BINS);
            if (at > 0 && some[at] > some[0]) {
                int below = at - 1;
                while (below > 0 && some[below] == some[at]) {
                    below--;
                }
                float bound = (some[below] + some[at]) / 2;
                if (count == 0 || bound > bounds[count - 1]) {
                    bounds[count++] = bound;
                }
            }
        }
        // rare values at the upper end, which no quantile meets
        float last = count == 0 ? some[0] : bounds[count - 1];
        if (some[some.length - 1] > last && count < MOST_BINS - 1 && (count == 0)) {
            int above = some.length - 1;
            while (above > 0 && some[above - 1] > last) {
                above--;
            }
            bounds[count++] = (last + some[above]) / 2;
        }
        return Arrays.copyOf(bounds, count);
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
