package org.lodewire.analysis.clean.model;

import java.util.List;

/**
 * A model that predicts which lines belong to the article. Immutable.
 *
 * @param features names of the features, in the order of the columns of a table
 * @param trees    the trained trees
 */
public record LineModel(List<String> features, BoostedTrees trees) {

    /** Predicts the probability of each line of one document. */
    public Prediction predict(FeatureTable table) {
        float[] scores = trees.scores(table);
        double[] probabilities = new double[scores.length];
        for (int i = 0; i < scores.length; i++) {
            probabilities[i] = BoostedTrees.probability(scores[i]);
        }
        return new Prediction(this, table, probabilities);
    }
}
