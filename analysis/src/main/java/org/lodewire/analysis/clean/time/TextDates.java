package org.lodewire.analysis.clean.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lodewire.analysis.clean.document.DocumentLines;
import org.lodewire.analysis.clean.time.DatedLine.Position;

/**
 * Finds the lines of a plain text that may state when it was published: those before its second paragraph, and those with a
 * label in its first 90 words. What follows a heading of comments or related articles never counts. Stateless.
 */
public final class TextDates {

    private static final Set<String> ENDS = Set.of("comments", "related");
    private static final int MAX_BEFORE = 30;
    private static final int EDGE_WORDS = 90;

    private TextDates() {}

    /**
     * Returns the lines in reading order.
     *
     * @param document the lines after selection
     * @param reasons  why each line is boilerplate according to the rules; null elements for other lines
     */
    public static List<DatedLine> of(DocumentLines document, @Nullable String[] reasons) {
        List<DatedLine> found = new ArrayList<>();
        int paragraphs = 0;
        int words = 0;
        for (int i = 0; i < document.size() && words < EDGE_WORDS && (paragraphs > 0 || i < MAX_BEFORE); i++) {
            String reason = reasons[i];
            if (paragraphs > 0 && reason != null && ENDS.contains(reason)) {
                break;
            }
            boolean prose = document.isKept(i) && document.line(i).prose();
            paragraphs += prose ? 1 : 0;
            words += prose ? document.line(i).words() : 0;
            found.add(new DatedLine(
                    document.line(i),
                    i == 0 ? null : document.line(i - 1),
                    paragraphs > 1 ? Position.START : Position.HEADLINE));
        }
        return found;
    }
}
