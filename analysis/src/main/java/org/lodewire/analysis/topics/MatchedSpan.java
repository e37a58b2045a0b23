package org.lodewire.analysis.topics;

import java.util.Comparator;
import org.lodewire.schemas.Field;

/**
 * A mention: a stretch of title or body.
 *
 * @param field which of the two
 * @param start first character, in UTF-16 units from 0
 * @param end   behind the last character
 */
public record MatchedSpan(Field field, int start, int end) {

    /** Title before body, then by start. */
    static final Comparator<MatchedSpan> READING_ORDER =
            Comparator.comparing(MatchedSpan::field).thenComparingInt(MatchedSpan::start);
}
