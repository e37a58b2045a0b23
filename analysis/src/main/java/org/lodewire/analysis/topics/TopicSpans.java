package org.lodewire.analysis.topics;

import java.util.List;

/**
 * A topic that an article mentions.
 *
 * @param topic its id
 * @param spans its mentions, at least one: those of the title first, each field's in reading order, none overlapping or
 *              touching another
 */
public record TopicSpans(String topic, List<MatchedSpan> spans) {

    public TopicSpans {
        spans = List.copyOf(spans);
    }
}
