package org.lodewire.analysis.alerts.rule;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.lodewire.schemas.AlertRule;
import org.lodewire.schemas.TopicDefinition;
import org.lodewire.schemas.time.CountWindow;

/**
 * A rule with what is needed to publish its alerts, even if its topic's definition was removed.
 *
 * @param topic      id of the topic
 * @param label      the topic's name for people
 * @param definition the rule; of a stored rule, only id, kind, window, measure, severity and tags
 * @param timeZone   the topic's time zone; of a stored rule, UTC
 * @param settings   the other settings of the rule, as text for comparison
 */
public record WatchedRule(String topic, String label, AlertRule definition, String timeZone, String settings) {

    public static WatchedRule of(TopicDefinition topic, AlertRule rule) {
        return new WatchedRule(
                topic.getId(),
                topic.getLabel(),
                rule,
                topic.getTimeZone(),
                rule.getAtLeast() + "/" + rule.getResolveBelow()
                        + "/" + rule.getQuietMillis() + "/" + rule.getScore() + "/" + rule.getHalfLifeMillis() + "/"
                        + rule.getCoolDownMillis() + "/" + topic.getTimeZone());
    }

    public CountWindow window() {
        return Rule.window(definition);
    }

    /** The topic's time zone; UTC if this Java does not know it. */
    public ZoneId zone() {
        return zone(timeZone);
    }

    /** The time zone with an id; UTC if this Java does not know it. */
    public static ZoneId zone(String id) {
        return findZone(id).orElse(ZoneOffset.UTC);
    }

    /** The time zone with an id; empty if this Java does not know it. */
    public static Optional<ZoneId> findZone(String id) {
        try {
            return Optional.of(ZoneId.of(id));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The id of the rule within its topic. */
    public String ruleId() {
        return definition.getId();
    }

    /** An id that is unique among all topics. Ids of topics and rules contain no slash. */
    public String id() {
        return id(topic, definition.getId());
    }

    /** The same, of a rule of a topic. */
    public static String id(String topic, String ruleId) {
        return topic + "/" + ruleId;
    }

    /** Whether this rule evaluates the same counts in the same way as an earlier one, if perhaps with other settings. */
    public boolean continues(WatchedRule earlier) {
        return definition.getKind() == earlier.definition.getKind()
                && definition.getWindow().equals(earlier.definition.getWindow())
                && definition.getMeasure() == earlier.definition.getMeasure();
    }
}
