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

/** The records on the output topics, each in the order of its partitions. */
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
        } else if (record instanceof RejectedArticle article) {
            rejected.add(article);
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

    /** The differences from the output of another run, if any: of all records of each news topic, in their order. */
    List<String> differencesFrom(OutputTopics other) {
        List<String> differences = new ArrayList<>();
        compare("stories", stories, other.stories, differences);
        compare("mentions", mentions, other.mentions, differences);
        // The other fields of a rejected article depend on its partition.
        compare("rejected", rejected(), other.rejected(), differences);
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

    /** The ids of the rejected articles, each with the reason. */
    List<String> rejected() {
        return rejected.stream()
                .map(article -> article.getArticleId() + ' ' + article.getReason())
                .toList();
    }
}
