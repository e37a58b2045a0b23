package org.lodewire.training.boost;

import org.lodewire.analysis.clean.model.BoostedTrees;

/** The logistic loss of rows with the labels 0 or 1 and weights, at the scores that they have so far. For one thread. */
final class Loss {

    private final float[] labels;
    private final float[] weights;
    private final float[] slope;
    private final float[] curvature;

    Loss(float[] labels, float[] weights) {
        this.labels = labels;
        this.weights = weights;
        this.slope = new float[labels.length];
        this.curvature = new float[labels.length];
    }

    /**
     * The score that fits all rows best if they all have the same.
     *
     * @throws IllegalArgumentException if all rows that count have the same label, so that there is nothing to tell apart
     */
    float bias() {
        double positive = 0;
        double all = 0;
        for (int i = 0; i < labels.length; i++) {
            positive += labels[i] * weights[i];
            all += weights[i];
        }
        if (positive <= 0 || positive >= all) {
            throw new IllegalArgumentException(
                    "There is nothing to tell apart: all rows have the same label, or none counts.");
        }
        return (float) Math.log(positive / (all - positive));
    }

    /** Moves on to other scores. */
    void at(float[] scores) {
        for (int i = 0; i < scores.length; i++) {
            float p = (float) BoostedTrees.probability(scores[i]);
            slope[i] = weights[i] * (labels[i] - p);
            curvature[i] = weights[i] * p * (1 - p);
        }
    }

    /** By how much the loss falls with a row's score. */
    float slope(int row) {
        return slope[row];
    }

    float curvature(int row) {
        return curvature[row];
    }
}
