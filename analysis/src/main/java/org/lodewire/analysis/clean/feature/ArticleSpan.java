package org.lodewire.analysis.clean.feature;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lodewire.analysis.clean.document.Line;

/**
 * The range of lines with the greatest sum of scores, to which running text adds and from which labels and boilerplate
 * subtract: maximum subsequence segmentation (Pasternack and Roth, "Extracting Article Text from the Web with Maximum
 * Subsequence Segmentation", WWW 2009), here over lines instead of words.
 *
 * @param start index of the first line
 * @param end   index after the last line
 */
public record ArticleSpan(int start, int end) {

    private static final int MAX_WORDS = 50;
    private static final double LABEL = -3;
    private static final double BOILERPLATE = -3;
    private static final double RELATED = -15;
    private static final double COMMENTS = -40;

    /** Returns the range with the greatest sum; all lines if no line scores above zero. */
    static ArticleSpan of(List<Line> lines, @Nullable String[] reasons) {
        double best = 0;
        double sum = 0;
        int start = 0;
        ArticleSpan found = new ArticleSpan(0, lines.size());
        for (int i = 0; i < lines.size(); i++) {
            if (sum <= 0) {
                sum = 0;
                start = i;
            }
            sum += score(lines.get(i), reasons[i]);
            if (sum > best) {
                best = sum;
                found = new ArticleSpan(start, i + 1);
            }
        }
        return found;
    }

    /**
     * Returns the score of a line.
     *
     * @param reason why it is boilerplate according to the rules; null if it is not
     */
    public static double score(Line line, String reason) {
        if (reason != null) {
            return switch (reason) {
                case "related" -> RELATED;
                case "comments" -> COMMENTS;
                default -> BOILERPLATE;
            };
        }
        if (line.prose()) {
            return Math.min(line.words(), MAX_WORDS) * (1 - 1.5 * line.linked());
        }
        return line.sentence() ? line.words() * (1 - 2 * line.linked()) : LABEL;
    }
}
