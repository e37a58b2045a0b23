package org.lodewire.training.boost;

import org.lodewire.analysis.clean.model.BoostedTrees;

/** The derivatives of the logistic loss of weighted rows with labels 0 or 1, at their current scores. Not thread-safe. */
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
     * Returns the constant score with the least loss.
     *
     * @throws IllegalArgumentException if all rows of positive weight have the same label
     */
    float bias() {
        double positive = 0;
        double all = 0;
        for (int i = 0; i < labels.length; i++) {
            positive += labels[i] * weights[i];
            all += weights[i];
        }
        if (positive <= 0 || positive >= all) {
            throw new IllegalArgumentException("All rows have the same label, or no weight.");
        }
        return (float) Math.log(positive / (all - positive));
    }

    /** Computes the derivatives at new scores. */
    void at(float[] scores) {
        for (int i = 0; i < scores.length; i++) {
            float p = (float) BoostedTrees.probability(scores[i]);
            slope[i] = weights[i] * (labels[i] - p);
            curvature[i] = weights[i] * p * (1 - p);
        }
    }

    /** Returns the negative first derivative of the loss with respect to the score of a row. */
    float slope(int row) {
        return slope[row];
    }

    /** Returns the second derivative of the loss with respect to the score of a row. */
    float curvature(int row) {
        return curvature[row];
    }
}
