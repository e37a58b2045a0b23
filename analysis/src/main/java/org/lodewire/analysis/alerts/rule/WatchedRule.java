package org.lodewire.analysis.alerts.rule;

import org.lodewire.schemas.AlertRule;
import org.lodewire.schemas.TopicDefinition;
import org.lodewire.schemas.time.CountWindow;

/**
 * A rule with what is needed to publish its alerts, even if its topic's definition was removed.
 *
 * @param topic      id of the topic
 * @param label      the topic's name for people
 * @param definition the rule; of a stored rule, only id, kind, window and measure
 * @param settings   the other settings of the rule, as text for comparison
 */
public record WatchedRule(String topic, String label, AlertRule definition, String settings) {

    public static WatchedRule of(TopicDefinition topic, AlertRule rule) {
        return new WatchedRule(
                topic.getId(),
                topic.getLabel(),
                rule,
                rule.getAtLeast() + "/" + rule.getResolveBelow()
                        + "/" + rule.getQuietMillis() + "/" + rule.getScore() + "/" + rule.getHalfLifeMillis() + "/"
                        + rule.getCoolDownMillis());
    }

    public CountWindow window() {
        return Rule.window(definition);
    }

    /** The id of the rule within its topic. */
    public String ruleId() {
        return definition.getId();
    }

    /** An id that is unique among all topics. Ids of topics and rules contain no slash. */
    public String id() {
        return topic + "/" + definition.getId();
    }

    /** Whether this rule evaluates the same counts in the same way as an earlier one, if perhaps with other settings. */
    public boolean continues(WatchedRule earlier) {
        return definition.getKind() == earlier.definition.getKind()
                && definition.getWindow().equals(earlier.definition.getWindow())
                && definition.getMeasure() == earlier.definition.getMeasure();
    }
}
