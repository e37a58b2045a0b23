package org.lodewire.analysis.clean.time;

import org.jspecify.annotations.Nullable;
import org.lodewire.analysis.clean.document.Line;

/**
 * A line that may state when the article was published.
 *
 * @param before   the line before it, which may be its label; null if there is none
 */
public record DatedLine(Line line, @Nullable Line before, Position position) {

    /** Where the line is, which decides what dates in it count. */
    public enum Position {
        /** Beside the headline: any date. */
        HEADLINE,
        /** Among the first paragraphs: a date with a label that says so, or one that is the whole line. */
        START,
        /** Elsewhere: only a date with a label. */
        ELSEWHERE
    }
}
