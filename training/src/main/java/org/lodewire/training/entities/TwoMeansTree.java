package org.lodewire.training.entities;

import java.util.Random;

/**
 * Clusters word vectors hierarchically by bisecting k-means (k = 2) with weights. Each word gets a path of bits; words
 * with similar usage share a prefix of it. Deterministic for a seed. Not thread-safe.
 */
public final class TwoMeansTree {
    private static final int ROUNDS = 12;
    private static final int LEAST = 4;

    private final float[][] vectors;
    private final double[] weights;
    private final int depth;
    private final int[] paths;
    private final Random random;

    public TwoMeansTree(float[][] vectors, double[] weights, int depth, long seed) {
        this.vectors = vectors;
        this.weights = weights;
        this.depth = depth;
        this.paths = new int[vectors.length];
        this.random = new Random(seed);
    }

    /** Returns the path of each word, {@code depth} bits. */
    public int[] paths() {
        int[] all = new int[vectors.length];
        for (int i = 0; i < all.length; i++) {
            all[i] = i;
        }
        divide(all, 0);
        return paths;
    }

    private void divide(int[] words, int level) {
        if (level == depth) {
            return;
        }
        boolean[] second = words.length < LEAST ? new boolean[words.length] : sides(words);
        int count = 0;
        for (boolean side : second) {
            count += side ? 1 : 0;
        }
        int[] left = new int[words.length - count];
        int[] right = new int[count];
        int l = 0;
        int r = 0;
        for (int i = 0; i < words.length; i++) {
            if (second[i]) {
                paths[words[i]] |= 1 << depth - 1 - level;
                right[r++] = words[i];
            } else {
                left[l++] = words[i];
            }
        }
        if (l > 0) {
            divide(left, level + 1);
        }
        if (r > 0) {
            divide(right, level + 1);
        }
    }

    /** Splits words in two by 2-means, starting from the mean and a random direction. */
    private boolean[] sides(int[] words) {
        int size = vectors[0].length;
        double[] difference = new double[size];
        for (int k = 0; k < size; k++) {
            difference[k] = random.nextGaussian();
        }
        double offset = offset(words, difference);
        boolean[] second = new boolean[words.length];
        for (int round = 0; round < ROUNDS; round++) {
            double[][] sums = new double[2][size];
            double[] mass = new double[2];
            for (int i = 0; i < words.length; i++) {
                float[] vector = vectors[words[i]];
                second[i] = dot(vector, difference) > offset;
                int side = second[i] ? 1 : 0;
                double weight = weights[words[i]];
                mass[side] += weight;
                for (int k = 0; k < size; k++) {
                    sums[side][k] += weight * vector[k];
                }
            }
            if (mass[0] == 0 || mass[1] == 0) {
                return second;
            }
            offset = 0;
            for (int k = 0; k < size; k++) {
                double a = sums[0][k] / mass[0];
                double b = sums[1][k] / mass[1];
                difference[k] = b - a;
                offset += (b * b - a * a) / 2;
            }
        }
        return second;
    }

    private double offset(int[] words, double[] direction) {
        double sum = 0;
        double mass = 0;
        for (int word : words) {
            sum += weights[word] * dot(vectors[word], direction);
            mass += weights[word];
        }
        return sum / mass;
    }

    private static double dot(float[] vector, double[] direction) {
        double sum = 0;
        for (int k = 0; k < vector.length; k++) {
            sum += vector[k] * direction[k];
        }
        return sum;
    }
}
