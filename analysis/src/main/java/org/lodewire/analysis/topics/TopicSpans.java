package org.lodewire.analysis.topics;

import java.util.List;

/**
 * A topic that an article mentions, with all its mentions in memory. The Avro record {@code TopicMatch} is its
 * serialized form with at most 20 spans; the Avro record {@code TopicMention} is the published form, which also names
 * the story.
 *
 * @param topic id of the topic
 * @param spans the mentions, at least one; title before body, each in reading order, none overlapping or touching
 *              another
 */
public record TopicSpans(String topic, List<MatchedSpan> spans) {

    public TopicSpans {
        spans = List.copyOf(spans);
    }
}
