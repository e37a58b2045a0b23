package org.lodewire.analysis.clean.model;

import java.util.List;

/**
 * Tells the lines of an article from the rest. Immutable.
 *
 * @param features names of the features, in the order of the tables' columns
 * @param trees    what was learned about them
 */
public record LineModel(List<String> features, BoostedTrees trees) {

    /** What the model says of the lines of one document. */
    public Prediction judge(FeatureTable table) {
        float[] scores = trees.scores(table);
        double[] probabilities = new double[scores.length];
        for (int i = 0; i < scores.length; i++) {
            probabilities[i] = BoostedTrees.probability(scores[i]);
        }
        return new Prediction(this, table, probabilities);
    }
}
