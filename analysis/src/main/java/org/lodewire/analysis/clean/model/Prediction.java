package org.lodewire.analysis.clean.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a model says of the lines of one document.
 *
 * @param model         which says it
 * @param table         the features that it saw
 * @param probabilities how likely each line is part of the article, 0 to 1
 */
public record Prediction(LineModel model, FeatureTable table, double[] probabilities) {

    /**
     * Why a line is judged as it is: the features whose answers count most for the judgement, most telling first, each with
     * its value, such as {@code "in navigation 1"}.
     *
     * @param line which line
     * @param most how many features to name
     */
    public List<String> because(int line, int most) {
        float[] effects = model.trees().effects(table, line);
        double sign = probabilities[line] >= 0.5 ? 1 : -1;
        List<String> reasons = new ArrayList<>();
        for (int rank = 0; rank < most; rank++) {
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
            reasons.add(model.features().get(best).toLowerCase(Locale.ROOT).replace('_', ' ') + " "
                    + (value == Math.rint(value)
                            ? String.valueOf((long) value)
                            : String.format(Locale.ROOT, "%.2f", value)));
        }
        return reasons;
    }
}
