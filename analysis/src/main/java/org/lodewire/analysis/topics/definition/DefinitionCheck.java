package org.lodewire.analysis.topics.definition;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lodewire.analysis.definition.DefinitionFields;
import org.lodewire.analysis.definition.TextList;
import org.lodewire.analysis.topics.query.TopicQueryParser;
import org.lodewire.schemas.AlertRule;
import org.lodewire.schemas.TopicDefinition;

/**
 * Checks a definition that is a record already: any producer may have written it, and a stage that fails at a definition
 * fails again at every article and every step. It accepts what {@link TopicDefinitionFiles} makes, and what a newer version
 * may add: kinds of rules and windows that this one does not know. Queries are checked by the matcher. Stateless.
 */
public final class DefinitionCheck {

    private static final int MAX_LABEL = 200;
    private static final int MAX_WINDOWS = 20;
    private static final int MAX_WINDOW_LABEL = 10;
    private static final int MAX_ZONE = 64;
    private static final int MAX_RULES = 20;
    private static final long MAX_MILLIS = Duration.ofDays(366).toMillis();
    private static final double MAX_SCORE = 1_000_000;

    private DefinitionCheck() {}

    /**
     * Returns the fault of a definition, as a part of a sentence; empty if it has none.
     *
     * @param key the key of the record
     */
    public static Optional<String> fault(@Nullable String key, TopicDefinition definition) {
        if (!isTopicId(key)) {
            return Optional.of("its key is not the id of a topic");
        }
        if (!definition.getId().equals(key)) {
            return Optional.of("its id is not its key");
        }
        if (definition.getLabel().length() > MAX_LABEL) {
            return Optional.of("its label has more than " + MAX_LABEL + " characters");
        }
        if (definition.getQuery().length() > TopicQueryParser.MAX_CHARS) {
            return Optional.of("its query has more than " + TopicQueryParser.MAX_CHARS + " characters");
        }
        if (definition.getWindows().size() > MAX_WINDOWS
                || definition.getWindows().stream().anyMatch(window -> window.length() > MAX_WINDOW_LABEL)) {
            return Optional.of("its windows are no windows");
        }
        if (definition.getTimeZone().length() > MAX_ZONE) {
            return Optional.of("its time zone is none");
        }
        return rules(definition.getRules());
    }

    /** Whether a text is the id of a topic: 1 to 64 lower-case letters, digits and hyphens. */
    public static boolean isTopicId(@Nullable String id) {
        return id != null && DefinitionFields.isId(id);
    }

    private static Optional<String> rules(List<AlertRule> rules) {
        if (rules.size() > MAX_RULES) {
            return Optional.of("it has more than " + MAX_RULES + " rules");
        }
        Set<String> ids = new HashSet<>();
        for (AlertRule rule : rules) {
            if (!isTopicId(rule.getId()) || !ids.add(rule.getId())) {
                return Optional.of("a rule has no id of its own");
            }
            if (!isComplete(rule)) {
                return Optional.of("the rule " + rule.getId() + " has a setting that is out of range");
            }
        }
        return Optional.empty();
    }

    private static boolean isComplete(AlertRule rule) {
        return rule.getWindow().length() <= MAX_WINDOW_LABEL
                && rule.getTags().size() <= TextList.TAGS.max()
                && rule.getTags().stream().allMatch(tag -> tag.length() <= TextList.TAGS.maxLength())
                && isTime(rule.getCoolDownMillis(), 0)
                && isTime(rule.getQuietMillis(), 1)
                && isTime(rule.getHalfLifeMillis(), 1)
                && (rule.getAtLeast() == null || rule.getAtLeast() >= 1)
                && (rule.getResolveBelow() == null || rule.getResolveBelow() >= 1)
                && (rule.getScore() == null || rule.getScore() > 0 && rule.getScore() <= MAX_SCORE);
    }

    private static boolean isTime(@Nullable Long millis, long least) {
        return millis == null || millis >= least && millis <= MAX_MILLIS;
    }
}
