package org.lodewire.streams.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
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

    List<TopicCount> counts() {
        return counts;
    }

    List<TopicAlert> alerts() {
        return alerts;
    }

    /** How it differs from another run's, topic by topic of news in order and not only at the end; empty if it does not. */
    List<String> differencesFrom(OutputTopics other) {
        List<String> differences = new ArrayList<>();
        compare("stories", stories, other.stories, differences);
        compare("mentions", mentions, other.mentions, differences);
        // The rest of what is said of an article that is late tells its partition.
        compare("late", late(), other.late(), differences);
        compare(
                "counts",
                byTopic(counts, TopicCount::getTopic),
                byTopic(other.counts, TopicCount::getTopic),
                differences);
        compare(
                "alerts",
                byTopic(alerts, TopicAlert::getTopic),
                byTopic(other.alerts, TopicAlert::getTopic),
                differences);
        return differences;
    }

    private static void compare(String what, Object here, Object there, List<String> differences) {
        if (!here.equals(there)) {
            differences.add(what + " differ:\n  here  " + here + "\n  there " + there);
        }
    }

    private static <V> Map<String, List<V>> byTopic(List<V> values, Function<V, String> topic) {
        return values.stream().collect(Collectors.groupingBy(topic));
    }

    /** The articles that were rejected. */
    List<String> late() {
        return rejected.stream().map(RejectedArticle::getArticleId).toList();
    }
}
