package org.lodewire.analysis.clean.model;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Gradient boosted oblivious trees. All nodes of a level of such a tree have the same split, so that the bits of a leaf's
 * number are the results of the splits, which takes no branch (Friedman, "Greedy Function Approximation: A Gradient Boosting
 * Machine", 2001; oblivious trees as in Prokhorenkova et al., "CatBoost", 2018). Immutable.
 *
 * <p>The text format is a line {@code bias} with a number, then a line for each tree: its splits as
 * {@code FEATURE>threshold}, a bar, and the values of its leaves.
 */
public final class BoostedTrees {

    private final float bias;
    private final int[][] features;
    private final float[][] thresholds;
    private final float[][] leaves;

    /** Creates a model from arrays, which must not be modified afterwards. */
    public BoostedTrees(float bias, int[][] features, float[][] thresholds, float[][] leaves) {
        this.bias = bias;
        this.features = features;
        this.thresholds = thresholds;
        this.leaves = leaves;
    }

    /**
     * Reads a model in the text format.
     *
     * @param names names of the features, in the order of the columns of a table
     * @throws IllegalStateException if the model has a split of an unknown feature
     */
    public static BoostedTrees read(InputStream model, List<String> names) {
        List<int[]> features = new ArrayList<>();
        List<float[]> thresholds = new ArrayList<>();
        List<float[]> leaves = new ArrayList<>();
        float bias = 0;
        try (BufferedReader rows = new BufferedReader(new InputStreamReader(model, StandardCharsets.UTF_8))) {
            for (String row = rows.readLine(); row != null; row = rows.readLine()) {
                if (row.startsWith("bias ")) {
                    bias = Float.parseFloat(row.substring(5));
                } else if (!row.isBlank() && row.charAt(0) != '#') {
                    String[] halves = row.split(" \\| ");
                    String[] splits = halves[0].split(" ");
                    int[] treeFeatures = new int[splits.length];
                    float[] treeThresholds = new float[splits.length];
                    for (int i = 0; i < splits.length; i++) {
                        int sign = splits[i].indexOf('>');
                        treeFeatures[i] = index(names, splits[i].substring(0, sign));
                        treeThresholds[i] = Float.parseFloat(splits[i].substring(sign + 1));
                    }
                    features.add(treeFeatures);
                    thresholds.add(treeThresholds);
                    leaves.add(numbers(halves[1]));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new BoostedTrees(
                bias,
                features.toArray(int[][]::new),
                thresholds.toArray(float[][]::new),
                leaves.toArray(float[][]::new));
    }

    private static int index(List<String> names, String name) {
        int index = names.indexOf(name);
        if (index < 0) {
            throw new IllegalStateException(
                    "The model has a split of the unknown feature " + name + "; train it again.");
        }
        return index;
    }

    private static float[] numbers(String text) {
        String[] cells = text.split(" ");
        float[] numbers = new float[cells.length];
        for (int i = 0; i < cells.length; i++) {
            numbers[i] = Float.parseFloat(cells[i]);
        }
        return numbers;
    }

    /** Returns the model in the text format that {@link #read} reads. */
    public String write(List<String> names) {
        StringBuilder out = new StringBuilder("bias ").append(bias).append('\n');
        for (int tree = 0; tree < leaves.length; tree++) {
            for (int i = 0; i < features[tree].length; i++) {
                out.append(names.get(features[tree][i]))
                        .append('>')
                        .append(thresholds[tree][i])
                        .append(' ');
            }
            out.append('|');
            for (float leaf : leaves[tree]) {
                out.append(' ').append(Math.round(leaf * 10_000) / 10_000f);
            }
            out.append('\n');
        }
        return out.toString();
    }

    /** Returns the columns that the trees ask for. */
    public BitSet features() {
        BitSet asked = new BitSet();
        Arrays.stream(features).flatMapToInt(Arrays::stream).forEach(asked::set);
        return asked;
    }

    /** Returns the log-odds of each line. */
    public float[] scores(FeatureTable table) {
        int rows = table.rows();
        float[] scores = new float[rows];
        Arrays.fill(scores, bias);
        float[] leaf = new float[rows];
        for (int tree = 0; tree < leaves.length; tree++) {
            Arrays.fill(leaf, 0);
            for (int level = 0; level < features[tree].length; level++) {
                float[] column = table.column(features[tree][level]);
                float threshold = thresholds[tree][level];
                float bit = 1 << level;
                // A comparison by arithmetic, of which the processor does eight at a time: 1 if it is greater, else 0.
                for (int row = 0; row < rows; row++) {
                    float greater = Math.min(1, Math.max(0, (column[row] - threshold) * Float.MAX_VALUE));
                    leaf[row] += greater * bit;
                }
            }
            float[] values = leaves[tree];
            for (int row = 0; row < rows; row++) {
                scores[row] += values[(int) leaf[row]];
            }
        }
        return scores;
    }

    /**
     * Returns how much each feature increases the score of one line: summed over the trees, the value of its leaf minus that
     * of the leaf which the opposite result of the split would have selected.
     */
    float[] effects(FeatureTable table, int row) {
        float[] effects = new float[table.features()];
        for (int tree = 0; tree < leaves.length; tree++) {
            int leaf = 0;
            for (int level = 0; level < features[tree].length; level++) {
                leaf |= table.column(features[tree][level])[row] > thresholds[tree][level] ? 1 << level : 0;
            }
            for (int level = 0; level < features[tree].length; level++) {
                effects[features[tree][level]] += leaves[tree][leaf] - leaves[tree][leaf ^ 1 << level];
            }
        }
        return effects;
    }

    /** Converts log-odds to a probability. */
    public static double probability(double score) {
        return 1 / (1 + Math.exp(-score));
    }
}
