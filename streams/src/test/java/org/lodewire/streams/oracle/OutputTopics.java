package org.lodewire.streams.oracle;

import java.util.ArrayList;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.lodewire.schemas.RejectedArticle;
import org.lodewire.schemas.StoryMembership;
import org.lodewire.schemas.TopicAlert;
import org.lodewire.schemas.TopicCount;
import org.lodewire.schemas.TopicMention;

/** What was written to the output topics, each in the order of its partitions. */
final class OutputTopics {

    private final List<StoryMembership> stories = new ArrayList<>();
    private final List<TopicMention> mentions = new ArrayList<>();
    private final List<RejectedArticle> rejected = new ArrayList<>();
    private final List<TopicCount> counts = new ArrayList<>();
    private final List<TopicAlert> alerts = new ArrayList<>();

    void add(SpecificRecord record) {
        if (record instanceof StoryMembership story) {
            stories.add(story);
        } else if (record instanceof TopicMention mention) {
            mentions.add(mention);
        } else if (record instanceof RejectedArticle late) {
            rejected.add(late);
        } else if (record instanceof TopicCount count) {
            counts.add(count);
        } else if (record instanceof TopicAlert alert) {
            alerts.add(alert);
        }
    }

    List<StoryMembership> stories() {
        return stories;
    }

    List<TopicMention> mentions() {
        return mentions;
    }

    List<RejectedArticle> rejected() {
        return rejected;
    }

    List<TopicCount> counts() {
        return counts;
    }

    List<TopicAlert> alerts() {
        return alerts;
    }

    /** The counts of one topic of news, in order. */
    List<TopicCount> counts(String topic) {
        return counts.stream().filter(count -> count.getTopic().equals(topic)).toList();
    }

    /** The alerts of one topic of news, in order. */
    List<TopicAlert> alerts(String topic) {
        return alerts.stream().filter(alert -> alert.getTopic().equals(topic)).toList();
    }
}
