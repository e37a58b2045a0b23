package org.lodewire.analysis.alerts;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lodewire.analysis.alerts.rule.Rule;
import org.lodewire.analysis.alerts.rule.WatchedRule;
import org.lodewire.schemas.AlertRule;
import org.lodewire.schemas.TopicDefinition;
import org.lodewire.schemas.time.CountWindow;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The rules of topic definitions. Not thread-safe. */
final class RuleDefinitions {

    private static final Logger LOG = LoggerFactory.getLogger(RuleDefinitions.class);

    private final Function<String, @Nullable TopicDefinition> definitions;
    private final Set<String> unsupported = new HashSet<>();

    /** @param definitions the definition of a topic, or null */
    RuleDefinitions(Function<String, @Nullable TopicDefinition> definitions) {
        this.definitions = definitions;
    }

    Optional<TopicDefinition> topic(String id) {
        return Optional.ofNullable(definitions.apply(id));
    }

    /** The rules of a topic that watch a window, in the order of its definition. */
    List<WatchedRule> watching(TopicDefinition topic, CountWindow window) {
        return topic.getRules().stream()
                .filter(rule -> rule.getWindow().equals(window.label()) && isSupported(topic, rule))
                .map(rule -> WatchedRule.of(topic, rule))
                .toList();
    }

    /** A rule by topic and id; empty if it was removed. */
    Optional<WatchedRule> find(String topicId, String ruleId) {
        return topic(topicId).stream()
                .flatMap(topic -> topic.getRules().stream().map(rule -> WatchedRule.of(topic, rule)))
                .filter(rule -> rule.ruleId().equals(ruleId))
                .findFirst();
    }

    private boolean isSupported(TopicDefinition topic, AlertRule rule) {
        if (WatchedRule.findZone(topic.getTimeZone()).isEmpty() && unsupported.add(topic.getId())) {
            LOG.warn("Topic {} has a time zone that this Java does not know, and uses UTC instead", topic.getId());
        }
        boolean supported = Rule.of(rule, WatchedRule.zone(topic.getTimeZone())).isPresent();
        if (!supported && unsupported.add(topic.getId() + "/" + rule.getId())) {
            LOG.warn(
                    "Rule {} of topic {} raises no alerts: its kind is not supported or a required setting is missing",
                    rule.getId(),
                    topic.getId());
        }
        return supported;
    }

    /** Whether a topic's current definition continues a stored rule. */
    boolean continues(StoredRule stored) {
        return topic(stored.rule().topic()).stream()
                .flatMap(topic -> topic.getRules().stream().map(rule -> WatchedRule.of(topic, rule)))
                .filter(rule -> rule.ruleId().equals(stored.rule().ruleId()))
                .anyMatch(rule -> rule.continues(stored.rule()));
    }
}
