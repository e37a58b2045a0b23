package org.lodewire.streams.oracle;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lodewire.schemas.AlertRule;
import org.lodewire.schemas.TopicContribution;
import org.lodewire.schemas.TopicDefinition;
import org.lodewire.schemas.time.CountWindow;

/**
 * What is known of each topic at a moment of live use, and the alerts that follow from it, by brute force. Nothing is
 * retracted or replaced after the grace, so that all counts are those of the current articles.
 */
final class LiveCounts {

    private final Map<String, TopicContribution> current = new HashMap<>();

    void apply(TopicContribution contribution) {
        String key = contribution.getTopic() + '/' + contribution.getArticleId();
        if (contribution.getRetracted()) {
            current.remove(key);
        } else {
            current.put(key, contribution);
        }
    }

    /** The articles that contribute to a topic and were published since a time, in milliseconds since the epoch, in order. */
    List<TopicContribution> since(String topic, long time) {
        return current.values().stream()
                .filter(article -> article.getTopic().equals(topic) && at(article) >= time)
                .sorted(Comparator.comparing(TopicContribution::getAt).thenComparing(TopicContribution::getArticleId))
                .toList();
    }

    /** The alerts of a rule if nothing else arrives, up to an end. */
    List<RuleWalk.Raised> alerts(TopicDefinition topic, AlertRule rule, long lastEnd) {
        CountWindow window = CountWindow.labelled(rule.getWindow()).orElseThrow();
        List<TopicContribution> articles = since(topic.getId(), Long.MIN_VALUE);
        TreeMap<Long, Long> changes = new TreeMap<>();
        for (TopicContribution article : articles) {
            long first = window.firstEnd(at(article));
            changes.put(first, count(articles, rule, first, window));
            changes.put(first + window.lengthMillis(), count(articles, rule, first + window.lengthMillis(), window));
        }
        return RuleWalk.alerts(topic, rule, changes, lastEnd);
    }

    /** The count of a rule at an end. */
    long count(TopicDefinition topic, AlertRule rule, long end) {
        CountWindow window = CountWindow.labelled(rule.getWindow()).orElseThrow();
        return count(since(topic.getId(), Long.MIN_VALUE), rule, end, window);
    }

    /** What a topic counts in a window at an end. */
    Numbers numbers(String topic, CountWindow window, long end) {
        return numbers(since(topic, Long.MIN_VALUE), end, window);
    }

    private static long count(List<TopicContribution> articles, AlertRule rule, long end, CountWindow window) {
        return numbers(articles, end, window).of(rule.getMeasure());
    }

    private static Numbers numbers(List<TopicContribution> articles, long end, CountWindow window) {
        List<TopicContribution> counted = articles.stream()
                .filter(article -> at(article) > end - window.lengthMillis() && at(article) <= end)
                .toList();
        return new Numbers(
                counted.size(),
                counted.stream().map(TopicContribution::getStoryId).distinct().count(),
                counted.stream().mapToLong(TopicContribution::getMentions).sum());
    }

    private static long at(TopicContribution article) {
        return article.getAt().toEpochMilli();
    }
}
