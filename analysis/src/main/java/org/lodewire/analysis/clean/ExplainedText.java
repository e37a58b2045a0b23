package org.lodewire.analysis.clean;

import java.util.List;

/**
 * A cleaned article with the reason for each line kept or removed.
 *
 * @param text  the article
 * @param lines all lines of the document, in reading order
 */
public record ExplainedText(CleanedText text, List<Line> lines) {

    /**
     * A line of a document.
     *
     * @param text        the line
     * @param reason      why it was removed, null if it was kept
     * @param probability how likely the model holds it to be part of the article, 0 to 1
     * @param because     the features that count most for this judgement, with their values, most telling first
     */
    public record Line(String text, String reason, double probability, List<String> because) {}
}
