package org.lodewire.training.boost;

import org.jspecify.annotations.Nullable;

/** Searches the next split of a tree by histograms of the loss over the bins of each feature. Not thread-safe. */
final class SplitSearch {

    private static final double MIN_GAIN = 1e-9;

    private final BinnedRows rows;
    private final Loss loss;
    private final double ridge;
    private final int[] chosen;
    private final int[] features;
    /** The sums of the level before, by index of a feature. */
    private final double[][] sumsByFeature;

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
        this.sumsByFeature = new double[features.length][0];
    }

    /** A split: whether the bin of a row is above this one. */
    record Split(int feature, int bin) {}

    /**
     * Returns the split of all leaves with the greatest gain; null if none gains anything. Must be called once for each level
     * of a tree, from the root on: the sums of a leaf are those of its parent without those of its sibling.
     *
     * @param leaf   the current leaf of each row: that of the level before, and the highest bit by the last split
     * @param leaves number of leaves
     */
    @Nullable
    Split best(int[] leaf, int leaves) {
        SmallLeaves small = SmallLeaves.of(leaf, leaves, chosen, loss);
        @Nullable Split best = null;
        double bestGain = MIN_GAIN;
        for (int i = 0; i < features.length; i++) {
            int feature = features[i];
            double[] sums = small.sums(rows.bins(feature), sumsByFeature[i]);
            sumsByFeature[i] = sums;
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
    private double[] gains(double[] sums, int leaves, int cuts) {
        double[] gains = new double[cuts];
        for (int leaf = 0; leaf < leaves; leaf++) {
            int at = leaf * SmallLeaves.CELLS;
            double slope = 0;
            double curvature = 0;
            for (int bin = 0; bin <= cuts; bin++) {
                slope += sums[at + 2 * bin];
                curvature += sums[at + 2 * bin + 1];
            }
            double whole = slope * slope / (curvature + ridge);
            double below = 0;
            double curvatureBelow = 0;
            for (int bin = 0; bin < cuts; bin++) {
                below += sums[at + 2 * bin];
                curvatureBelow += sums[at + 2 * bin + 1];
                double above = slope - below;
                double curvatureAbove = curvature - curvatureBelow;
                gains[bin] +=
                        below * below / (curvatureBelow + ridge) + above * above / (curvatureAbove + ridge) - whole;
            }
        }
        return gains;
    }
}
