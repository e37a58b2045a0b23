package org.lodewire.streams.topics;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.monitor.QueryMatch;

/** The stretches of one article that a query, or one alternative of it, hits. */
final class MentionMatch extends QueryMatch {

    private final List<MatchedSpan> hits;

    MentionMatch(String topic, List<MatchedSpan> hits) {
        super(topic);
        this.hits = hits;
    }

    /** Both together. */
    MentionMatch with(MentionMatch other) {
        List<MatchedSpan> all = new ArrayList<>(hits);
        all.addAll(other.hits);
        return new MentionMatch(getQueryId(), all);
    }

    /** The topic with its mentions: hits that overlap or touch are one. */
    TopicMatches topicMatches() {
        List<MatchedSpan> ordered = new ArrayList<>(hits);
        ordered.sort(MatchedSpan.READING_ORDER);
        List<MatchedSpan> maximal = new ArrayList<>();
        for (MatchedSpan span : ordered) {
            MatchedSpan last = maximal.isEmpty() ? null : maximal.get(maximal.size() - 1);
            if (last != null && last.field() == span.field() && span.start() <= last.end()) {
                int end = Math.max(last.end(), span.end());
                maximal.set(maximal.size() - 1, new MatchedSpan(span.field(), last.start(), end));
            } else {
                maximal.add(span);
            }
        }
        return new TopicMatches(getQueryId(), maximal);
    }
}
