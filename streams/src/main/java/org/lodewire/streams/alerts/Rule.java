package org.lodewire.streams.alerts;

import java.time.Duration;
import java.util.Optional;
import org.lodewire.catalogue.CountWindow;
import org.lodewire.schemas.AlertRule;

/**
 * An alert rule: a pure function from what it remembers and a count at the end of a step, so that the same counts raise
 * the same alerts whenever they are looked at.
 */
public sealed interface Rule permits ThresholdRule, FirstMentionRule {

    /**
     * Looks at a count.
     *
     * @param before what it remembers
     * @param end    end of the step, in milliseconds since the epoch; not before that of {@code before}
     * @param count  what was counted in the rule's window
     */
    Verdict look(RuleState before, long end, long count);

    /** The rule that a definition describes; nothing if its kind is one that this version does not have. */
    static Optional<Rule> of(AlertRule rule) {
        CountWindow window = CountWindow.labelled(rule.getWindow()).orElse(CountWindow.ONE_HOUR);
        Duration coolDown = Duration.ofMillis(rule.getCoolDownMillis());
        return switch (rule.getKind()) {
            case THRESHOLD -> Optional.of(new ThresholdRule(rule.getAtLeast(),
                    rule.getResolveBelow() == null ? rule.getAtLeast() : rule.getResolveBelow(), coolDown));
            case FIRST_MENTION -> Optional.of(
                    new FirstMentionRule(window, Duration.ofMillis(rule.getQuietMillis()), coolDown));
            case SPIKE, SILENCE, UNKNOWN -> Optional.empty();
        };
    }
}
