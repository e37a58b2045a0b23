package org.lodewire.analysis.clean.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The prediction of a model for the lines of one document.
 *
 * @param model         the model
 * @param table         the features of the lines
 * @param probabilities probability that each line is part of the article, 0 to 1
 */
public record Prediction(LineModel model, FeatureTable table, double[] probabilities) {

    /**
     * Returns the features with the greatest effect on the prediction for a line, greatest effect first, each with its value,
     * such as {@code "in navigation 1"}.
     *
     * @param line  index of the line
     * @param limit maximum number of features
     */
    public List<String> topFeatures(int line, int limit) {
        float[] effects = model.trees().effects(table, line);
        double sign = probabilities[line] >= 0.5 ? 1 : -1;
        List<String> topFeatures = new ArrayList<>();
        for (int rank = 0; rank < limit; rank++) {
            int best = -1;
            for (int f = 0; f < effects.length; f++) {
                if (sign * effects[f] > 0 && (best < 0 || sign * effects[f] > sign * effects[best])) {
                    best = f;
                }
            }
            if (best < 0) {
                break;
            }
            effects[best] = 0;
            float value = table.column(best)[line];
            topFeatures.add(model.features().get(best).toLowerCase(Locale.ROOT).replace('_', ' ') + " "
                    + (value == Math.rint(value)
                            ? String.valueOf((long) value)
                            : String.format(Locale.ROOT, "%.2f", value)));
        }
        return topFeatures;
    }

    /** Sets the probability of some lines to zero. */
    public void exclude(boolean[] lines) {
        for (int i = 0; i < lines.length; i++) {
            probabilities[i] = lines[i] ? 0 : probabilities[i];
        }
    }
}
