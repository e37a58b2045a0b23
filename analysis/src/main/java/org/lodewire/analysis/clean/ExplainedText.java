package org.lodewire.analysis.clean;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A cleaned article with an explanation for each line of its document.
 *
 * @param text  the article
 * @param lines all lines of the document, in reading order; null without explanations
 */
public record ExplainedText(CleanedText text, @Nullable List<Line> lines) {

    /**
     * A line of a document.
     *
     * @param text        its text
     * @param reason      why it was removed; null if it was kept
     * @param probability the predicted probability that it is part of the article, 0 to 1
     * @param topFeatures the features with the greatest effect on the prediction, with their values, greatest effect first
     */
    public record Line(String text, @Nullable String reason, double probability, List<String> topFeatures) {}
}
