package org.lodewire.training.boost;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Searches the next split of a tree by histograms of the loss over the bins of each feature. Not thread-safe. */
final class SplitSearch {

    private static final double MIN_GAIN = 1e-9;

    private final BinnedRows rows;
    private final Loss loss;
    private final double ridge;
    private final int[] chosen;
    private final int[] features;

    /**
     * @param chosen   rows to search
     * @param features features to search
     */
    SplitSearch(BinnedRows rows, Loss loss, double ridge, int[] chosen, int[] features) {
        this.rows = rows;
        this.loss = loss;
        this.ridge = ridge;
        this.chosen = chosen;
        this.features = features;
    }

    /** A split: whether the bin of a row is above this one. */
    record Split(int feature, int bin) {}

    /** Sums of the derivatives of the loss, by leaf and bin. */
    private record Histogram(double[] slope, double[] curvature) {

        static Histogram of(int leaves) {
            return new Histogram(new double[leaves * BinnedRows.MAX_BINS], new double[leaves * BinnedRows.MAX_BINS]);
        }
    }

    /**
     * Returns the split of all leaves with the greatest gain; null if none gains anything.
     *
     * @param leaf   the current leaf of each row
     * @param leaves number of leaves
     */
    @Nullable
    Split best(int[] leaf, int leaves) {
        int[] offsets = new int[chosen.length];
        float[] slopes = new float[chosen.length];
        float[] curvatures = new float[chosen.length];
        for (int i = 0; i < chosen.length; i++) {
            offsets[i] = leaf[chosen[i]] * BinnedRows.MAX_BINS;
            slopes[i] = loss.slope(chosen[i]);
            curvatures[i] = loss.curvature(chosen[i]);
        }
        Histogram sums = Histogram.of(leaves);
        @Nullable Split best = null;
        double bestGain = MIN_GAIN;
        for (int feature : features) {
            Arrays.fill(sums.slope, 0);
            Arrays.fill(sums.curvature, 0);
            byte[] bins = rows.bins(feature);
            for (int i = 0; i < chosen.length; i++) {
                int at = offsets[i] + bins[chosen[i]];
                sums.slope[at] += slopes[i];
                sums.curvature[at] += curvatures[i];
            }
            double[] gains = gains(sums, leaves, rows.bounds(feature).length);
            for (int bin = 0; bin < gains.length; bin++) {
                if (gains[bin] > bestGain) {
                    bestGain = gains[bin];
                    best = new Split(feature, bin);
                }
            }
        }
        return best;
    }

    /** Returns the gain of each cut between two bins, summed over all leaves. */
    private double[] gains(Histogram sums, int leaves, int cuts) {
        double[] gains = new double[cuts];
        for (int leaf = 0; leaf < leaves; leaf++) {
            int at = leaf * BinnedRows.MAX_BINS;
            double slope = 0;
            double curvature = 0;
            for (int bin = 0; bin <= cuts; bin++) {
                slope += sums.slope[at + bin];
                curvature += sums.curvature[at + bin];
            }
            double whole = slope * slope / (curvature + ridge);
            double below = 0;
            double curvatureBelow = 0;
            for (int bin = 0; bin < cuts; bin++) {
                below += sums.slope[at + bin];
                curvatureBelow += sums.curvature[at + bin];
                double above = slope - below;
                double curvatureAbove = curvature - curvatureBelow;
                gains[bin] +=
                        below * below / (curvatureBelow + ridge) + above * above / (curvatureAbove + ridge) - whole;
            }
        }
        return gains;
    }
}
