package org.lodewire.training.boost;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.lodewire.streams.clean.model.BoostedTrees;
import org.lodewire.streams.clean.model.FeatureTable;

/**
 * Trains boosted oblivious trees for the logistic loss by Newton steps over histograms. The same samples and settings give
 * the same trees.
 *
 * @param trees    how many
 * @param depth    questions a tree
 * @param rate     how much of each step is taken
 * @param ridge    what is added to each leaf's second derivative
 * @param rows     share of the rows that each tree looks at
 * @param features share of the features that each tree looks at
 * @param seed     of the two choices
 */
public record Booster(int trees, int depth, double rate, double ridge, double rows, double features, long seed) {

    /** Trains on the rows of the tables with the labels 0 or 1 and the weights. */
    public BoostedTrees train(List<FeatureTable> tables, float[] labels, float[] weights) {
        Samples samples = new Samples(tables);
        SplittableRandom random = new SplittableRandom(seed);
        double positive = 0;
        double all = 0;
        for (int i = 0; i < samples.rows; i++) {
            positive += labels[i] * weights[i];
            all += weights[i];
        }
        float bias = (float) Math.log(positive / (all - positive));
        float[] scores = new float[samples.rows];
        java.util.Arrays.fill(scores, bias);
        List<int[]> questions = new ArrayList<>();
        List<float[]> thresholds = new ArrayList<>();
        List<float[]> leaves = new ArrayList<>();
        float[] gradient = new float[samples.rows];
        float[] curvature = new float[samples.rows];
        int[] leaf = new int[samples.rows];
        for (int tree = 0; tree < trees; tree++) {
            for (int i = 0; i < samples.rows; i++) {
                float p = (float) BoostedTrees.probability(scores[i]);
                gradient[i] = weights[i] * (labels[i] - p);
                curvature[i] = weights[i] * p * (1 - p);
            }
            int[] chosen = chosen(samples.rows, rows, random);
            int[] asked = chosen(samples.bins.length, features, random);
            java.util.Arrays.fill(leaf, 0);
            int[] question = new int[depth];
            float[] threshold = new float[depth];
            int levels = 0;
            for (; levels < depth; levels++) {
                Split split = best(samples, asked, chosen, leaf, 1 << levels, gradient, curvature);
                if (split == null) {
                    break;
                }
                question[levels] = split.feature;
                threshold[levels] = samples.bounds[split.feature][split.bin];
                byte[] bins = samples.bins[split.feature];
                int bit = 1 << levels;
                for (int i = 0; i < samples.rows; i++) {
                    leaf[i] |= bins[i] > split.bin ? bit : 0;
                }
            }
            if (levels == 0) {
                break;
            }
            float[] values = values(leaf, chosen, 1 << levels, gradient, curvature);
            for (int i = 0; i < samples.rows; i++) {
                scores[i] += values[leaf[i]];
            }
            questions.add(java.util.Arrays.copyOf(question, levels));
            thresholds.add(java.util.Arrays.copyOf(threshold, levels));
            leaves.add(values);
        }
        return new BoostedTrees(bias, questions.toArray(int[][]::new), thresholds.toArray(float[][]::new),
                leaves.toArray(float[][]::new));
    }

    private static int[] chosen(int of, double share, SplittableRandom random) {
        int[] chosen = new int[of];
        int count = 0;
        for (int i = 0; i < of; i++) {
            if (random.nextDouble() < share) {
                chosen[count++] = i;
            }
        }
        return count == 0 ? new int[] {random.nextInt(of)} : java.util.Arrays.copyOf(chosen, count);
    }

    private record Split(int feature, int bin) {
    }

    /** The question that, asked in all leaves at once, gains most. */
    private Split best(Samples samples, int[] asked, int[] chosen, int[] leaf, int leafCount, float[] gradient, float[] curvature) {
        Split best = null;
        double most = 1e-9;
        double[] g = new double[leafCount * Samples.MOST_BINS];
        double[] h = new double[leafCount * Samples.MOST_BINS];
        int[] leafOf = new int[chosen.length];
        float[] gradients = new float[chosen.length];
        float[] curvatures = new float[chosen.length];
        for (int i = 0; i < chosen.length; i++) {
            leafOf[i] = leaf[chosen[i]] * Samples.MOST_BINS;
            gradients[i] = gradient[chosen[i]];
            curvatures[i] = curvature[chosen[i]];
        }
        for (int feature : asked) {
            int cuts = samples.bounds[feature].length;
            if (cuts == 0) {
                continue;
            }
            java.util.Arrays.fill(g, 0);
            java.util.Arrays.fill(h, 0);
            byte[] bins = samples.bins[feature];
            for (int i = 0; i < chosen.length; i++) {
                int at = leafOf[i] + bins[chosen[i]];
                g[at] += gradients[i];
                h[at] += curvatures[i];
            }
            double[] gains = new double[cuts];
            for (int l = 0; l < leafCount; l++) {
                int at = l * Samples.MOST_BINS;
                double allG = 0;
                double allH = 0;
                for (int b = 0; b <= cuts; b++) {
                    allG += g[at + b];
                    allH += h[at + b];
                }
                double whole = allG * allG / (allH + ridge);
                double leftG = 0;
                double leftH = 0;
                for (int b = 0; b < cuts; b++) {
                    leftG += g[at + b];
                    leftH += h[at + b];
                    double rightG = allG - leftG;
                    double rightH = allH - leftH;
                    gains[b] += leftG * leftG / (leftH + ridge) + rightG * rightG / (rightH + ridge) - whole;
                }
            }
            for (int b = 0; b < cuts; b++) {
                if (gains[b] > most) {
                    most = gains[b];
                    best = new Split(feature, b);
                }
            }
        }
        return best;
    }

    private float[] values(int[] leaf, int[] chosen, int leafCount, float[] gradient, float[] curvature) {
        double[] g = new double[leafCount];
        double[] h = new double[leafCount];
        for (int i : chosen) {
            g[leaf[i]] += gradient[i];
            h[leaf[i]] += curvature[i];
        }
        float[] values = new float[leafCount];
        for (int l = 0; l < leafCount; l++) {
            values[l] = (float) (rate * g[l] / (h[l] + ridge));
        }
        return values;
    }
}
