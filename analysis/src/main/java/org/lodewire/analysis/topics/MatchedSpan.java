package org.lodewire.analysis.topics;

import java.util.Comparator;
import org.lodewire.schemas.Field;

/**
 * One mention of one topic: a span of the title or body that the topic's query matches. {@link TopicSpans} holds all
 * the spans of a topic.
 *
 * @param field the text that contains the span
 * @param start index of the first character, in UTF-16 code units from 0
 * @param end   index after the last character
 */
public record MatchedSpan(Field field, int start, int end) {

    /** Orders spans of the title before spans of the body, then by start. */
    static final Comparator<MatchedSpan> READING_ORDER =
            Comparator.comparing(MatchedSpan::field).thenComparingInt(MatchedSpan::start);
}
