package org.lodewire.analysis.topics.definition;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lodewire.schemas.AlertRule;
import org.lodewire.schemas.RuleKind;
import org.lodewire.schemas.TopicDefinition;
import org.lodewire.schemas.time.Durations;

/** Writes definitions as {@link TopicDefinitionFiles} reads them: what it has read, it reads again as the same. Stateless. */
public final class TopicDefinitionJson {

    private TopicDefinitionJson() {}

    /** The fields of a definition. */
    public static ObjectNode of(TopicDefinition topic) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("id", topic.getId())
                .put("label", topic.getLabel())
                .put("query", topic.getQuery());
        texts(json, "windows", topic.getWindows());
        ArrayNode rules = json.putArray("rules");
        topic.getRules().forEach(rule -> rules.add(rule(rule)));
        if (topic.getEffectiveFrom() != null) {
            json.put("effective-from", topic.getEffectiveFrom().toString());
        }
        return json.put("time-zone", topic.getTimeZone());
    }

    private static ObjectNode rule(AlertRule rule) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("id", rule.getId()).put("kind", word(rule.getKind()));
        if (rule.getKind() == RuleKind.THRESHOLD || rule.getKind() == RuleKind.SPIKE) {
            json.put("window", rule.getWindow()).put("measure", word(rule.getMeasure()));
        }
        if (rule.getAtLeast() != null) {
            json.put("at-least", rule.getAtLeast());
        }
        if (rule.getResolveBelow() != null) {
            json.put("resolve-below", rule.getResolveBelow());
        }
        if (rule.getScore() != null) {
            json.put("score", rule.getScore());
        }
        time(json, "half-life", rule.getHalfLifeMillis());
        time(json, "quiet", rule.getQuietMillis());
        time(json, "cool-down", rule.getCoolDownMillis());
        json.put("severity", word(rule.getSeverity()));
        texts(json, "tags", rule.getTags());
        return json;
    }

    private static void texts(ObjectNode json, String name, Iterable<String> texts) {
        ArrayNode array = json.putArray(name);
        texts.forEach(array::add);
    }

    private static void time(ObjectNode json, String name, @Nullable Long millis) {
        if (millis != null) {
            json.put(name, Durations.format(Duration.ofMillis(millis)));
        }
    }

    private static String word(Enum<?> symbol) {
        return symbol.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
