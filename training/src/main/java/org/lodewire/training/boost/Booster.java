package org.lodewire.training.boost;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.lodewire.analysis.clean.model.BoostedTrees;
import org.lodewire.analysis.clean.model.FeatureTable;
import org.lodewire.training.boost.SplitSearch.Split;

/**
 * Trains boosted oblivious trees for the logistic loss by Newton steps over histograms (Friedman, "Greedy Function
 * Approximation: A Gradient Boosting Machine", 2001; the regularised gain as in Chen and Guestrin, "XGBoost", KDD 2016).
 * The same rows and settings always give the same trees. Immutable.
 *
 * @param trees    number of trees, at least 1
 * @param depth    splits per tree, 1 to 12
 * @param rate     learning rate, above 0 and at most 1
 * @param ridge    regularisation that is added to the second derivative of each leaf, above 0
 * @param rows     share of the rows that each tree is trained on, above 0
 * @param features share of the features that each tree is trained on, above 0
 * @param seed     seed of the random choice of rows and features
 */
public record Booster(int trees, int depth, double rate, double ridge, double rows, double features, long seed) {

    /** @throws IllegalArgumentException if a setting is out of its range */
    public Booster {
        require(trees >= 1, "There must be at least one tree.");
        require(depth >= 1 && depth <= 12, "Trees must have 1 to 12 splits.");
        require(rate > 0 && rate <= 1, "The learning rate must be above 0 and at most 1.");
        require(ridge > 0, "The ridge must be above 0.");
        require(rows > 0 && features > 0, "The shares of rows and features must be above 0.");
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }

    /**
     * Trains on the rows of all tables. Returns fewer trees than requested if no split gains anything.
     *
     * @param labels  0 or 1 for each row
     * @param weights the weight of each row, not below 0
     * @throws IllegalArgumentException if the number of labels or weights is not that of the rows, or all labels are equal
     */
    public BoostedTrees train(List<FeatureTable> tables, float[] labels, float[] weights) {
        int count = tables.stream().mapToInt(FeatureTable::rows).sum();
        require(labels.length == count && weights.length == count, "Each row must have a label and a weight.");
        Loss loss = new Loss(labels, weights);
        float bias = loss.bias();
        BinnedRows binned = new BinnedRows(tables);
        float[] scores = new float[count];
        Arrays.fill(scores, bias);
        SplittableRandom random = new SplittableRandom(seed);
        List<Tree> grown = new ArrayList<>();
        for (int i = 0; i < trees; i++) {
            loss.at(scores);
            Tree tree = grow(binned, loss, chosen(count, rows, random), chosen(binned.features(), features, random));
            if (tree != null) {
                grown.add(tree);
                for (int row = 0; row < count; row++) {
                    scores[row] += tree.values[tree.leaf[row]];
                }
            }
        }
        return new BoostedTrees(
                bias,
                grown.stream().map(Tree::features).toArray(int[][]::new),
                grown.stream().map(Tree::thresholds).toArray(float[][]::new),
                grown.stream().map(Tree::values).toArray(float[][]::new));
    }

    /** A tree: the features and thresholds of its splits, the values of its leaves, and the leaf of each row. */
    private record Tree(int[] features, float[] thresholds, float[] values, int[] leaf) {}

    /** Returns a tree; null if no split gains anything. */
    private @Nullable Tree grow(BinnedRows binned, Loss loss, int[] chosen, int[] features) {
        SplitSearch search = new SplitSearch(binned, loss, ridge, chosen, features);
        int[] splitFeatures = new int[depth];
        float[] thresholds = new float[depth];
        int[] leaf = new int[binned.rows()];
        int level = 0;
        for (; level < depth; level++) {
            Split split = search.best(leaf, 1 << level);
            if (split == null) {
                break;
            }
            splitFeatures[level] = split.feature();
            thresholds[level] = binned.bounds(split.feature())[split.bin()];
            byte[] bins = binned.bins(split.feature());
            for (int row = 0; row < leaf.length; row++) {
                leaf[row] |= bins[row] > split.bin() ? 1 << level : 0;
            }
        }
        return level == 0
                ? null
                : new Tree(
                        Arrays.copyOf(splitFeatures, level),
                        Arrays.copyOf(thresholds, level),
                        values(loss, chosen, leaf, 1 << level),
                        leaf);
    }

    /** Returns the value of each leaf: a Newton step. */
    private float[] values(Loss loss, int[] chosen, int[] leaf, int leaves) {
        double[] slope = new double[leaves];
        double[] curvature = new double[leaves];
        for (int row : chosen) {
            slope[leaf[row]] += loss.slope(row);
            curvature[leaf[row]] += loss.curvature(row);
        }
        float[] values = new float[leaves];
        for (int i = 0; i < leaves; i++) {
            values[i] = (float) (rate * slope[i] / (curvature[i] + ridge));
        }
        return values;
    }

    private static int[] chosen(int of, double share, SplittableRandom random) {
        int[] chosen = new int[of];
        int count = 0;
        for (int i = 0; i < of; i++) {
            if (random.nextDouble() < share) {
                chosen[count++] = i;
            }
        }
        return count == 0 ? new int[] {random.nextInt(of)} : Arrays.copyOf(chosen, count);
    }
}
