package org.lodewire.training.boost;

import java.util.Arrays;

/** Finds a tree's next question by histograms of the loss over the bins of each feature. For one thread and one tree. */
final class SplitSearch {

    /** A question that gains no more than this is not worth asking. */
    private static final double LEAST_GAIN = 1e-9;

    private final BinnedRows rows;
    private final Loss loss;
    private final double ridge;
    private final int[] chosen;
    private final int[] asked;

    /**
     * @param chosen rows to look at
     * @param asked  features to look at
     */
    SplitSearch(BinnedRows rows, Loss loss, double ridge, int[] chosen, int[] asked) {
        this.rows = rows;
        this.loss = loss;
        this.ridge = ridge;
        this.chosen = chosen;
        this.asked = asked;
    }

    /** A question: whether a row's bin of a feature is above this one. */
    record Split(int feature, int bin) {}

    /** Sums of the loss's slope and curvature, by leaf and bin. */
    private record Histogram(double[] slope, double[] curvature) {

        static Histogram of(int leaves) {
            return new Histogram(new double[leaves * BinnedRows.MOST_BINS], new double[leaves * BinnedRows.MOST_BINS]);
        }
    }

    /**
     * The question that, asked in all leaves at once, gains most; null if none gains anything.
     *
     * @param leaf   the leaf that each row is in so far
     * @param leaves how many there are
     */
    Split best(int[] leaf, int leaves) {
        int[] offsets = new int[chosen.length];
        float[] slopes = new float[chosen.length];
        float[] curvatures = new float[chosen.length];
        for (int i = 0; i < chosen.length; i++) {
            offsets[i] = leaf[chosen[i]] * BinnedRows.MOST_BINS;
            slopes[i] = loss.slope(chosen[i]);
            curvatures[i] = loss.curvature(chosen[i]);
        }
        Histogram sums = Histogram.of(leaves);
        Split best = null;
        double most = LEAST_GAIN;
        for (int feature : asked) {
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
                if (gains[bin] > most) {
                    most = gains[bin];
                    best = new Split(feature, bin);
                }
            }
        }
        return best;
    }

    /** What each cut between two bins gains in all leaves together. */
    private double[] gains(Histogram sums, int leaves, int cuts) {
        double[] gains = new double[cuts];
        for (int leaf = 0; leaf < leaves; leaf++) {
            int at = leaf * BinnedRows.MOST_BINS;
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
