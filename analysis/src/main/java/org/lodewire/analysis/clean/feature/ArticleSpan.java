package org.lodewire.analysis.clean.feature;

import java.util.List;
import org.lodewire.analysis.clean.document.Line;

/**
 * Finds where the article begins and ends among the lines of a document: the run of lines with the greatest sum of scores,
 * running text counting for it, labels and boilerplate against it. The idea is maximum subsequence segmentation (Pasternack
 * and Roth, "Extracting Article Text from the Web with Maximum Subsequence Segmentation", WWW 2009), here over lines.
 *
 * @param start index of its first line
 * @param end   index after its last line
 */
public record ArticleSpan(int start, int end) {

    private static final int MOST_WORDS = 50;
    private static final double LABEL = -3;
    private static final double BOILERPLATE = -3;
    private static final double RELATED = -15;
    private static final double COMMENTS = -40;

    /** The best run; all lines if none scores above zero. */
    static ArticleSpan of(List<Line> lines, String[] reasons) {
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

    public static double score(Line line, String reason) {
        if (reason != null) {
            return switch (reason) {
                case "related" -> RELATED;
                case "comments" -> COMMENTS;
                default -> BOILERPLATE;
            };
        }
        if (line.prose()) {
            return Math.min(line.words(), MOST_WORDS) * (1 - 1.5 * line.linked());
        }
        return line.sentence() ? line.words() * (1 - 2 * line.linked()) : LABEL;
    }
}
