package org.lodewire.analysis.alerts.rule;

import java.time.Duration;
import java.util.Optional;
import org.lodewire.schemas.AlertRule;
import org.lodewire.schemas.time.CountWindow;

/**
 * An alert rule: a pure function from what it remembers and a count at the end of a step, so that the same counts raise
 * the same alerts whenever they are looked at. To look again at a count that stays as it is changes nothing, unless it is
 * when the rule asked to: so what a rule makes of a window depends on the counts alone, not on how often they were told.
 */
public sealed interface Rule permits ThresholdRule, FirstMentionRule, SilenceRule, SpikeRule {

    /**
     * Looks at a count.
     *
     * @param before what it remembers
     * @param end    end of the step, in milliseconds since the epoch; not before that of {@code before}
     * @param count  what was counted in the rule's window
     */
    Decision look(RuleState before, long end, long count);

    /**
     * Whether nothing can happen to the rule's alert before the count changes, so that looks that it asked for may wait
     * until then.
     */
    default boolean sleeps(RuleState state) {
        return state.lookAt() == RuleState.NEVER;
    }

    /** The rule that a definition describes; nothing if this version does not have its kind, or if it lacks what it needs. */
    static Optional<Rule> of(AlertRule rule) {
        return of(rule, SpikeRule.period(window(rule)));
    }

    /**
     * The rule that a definition describes, for counts that come at a pace of their own.
     *
     * @param period how far apart the ends are that a rule on a baseline measures at: those that are multiples of it
     */
    static Optional<Rule> of(AlertRule rule, Duration period) {
        return isComplete(rule) ? make(rule, period) : Optional.empty();
    }

    private static boolean isComplete(AlertRule rule) {
        return switch (rule.getKind()) {
            case THRESHOLD -> rule.getAtLeast() != null;
            case FIRST_MENTION, SILENCE -> rule.getQuietMillis() != null;
            case SPIKE, UNKNOWN -> true;
        };
    }

    private static Optional<Rule> make(AlertRule rule, Duration period) {
        Duration coolDown = Duration.ofMillis(rule.getCoolDownMillis());
        return switch (rule.getKind()) {
            case THRESHOLD ->
                Optional.of(new ThresholdRule(
                        rule.getAtLeast(),
                        rule.getResolveBelow() == null ? rule.getAtLeast() : rule.getResolveBelow(),
                        coolDown));
            case FIRST_MENTION ->
                Optional.of(new FirstMentionRule(window(rule), Duration.ofMillis(rule.getQuietMillis()), coolDown));
            case SILENCE ->
                Optional.of(new SilenceRule(window(rule), Duration.ofMillis(rule.getQuietMillis()), coolDown));
            case SPIKE -> Optional.of(SpikeRule.of(rule, period, coolDown));
            case UNKNOWN -> Optional.empty();
        };
    }

    /** The window that a rule watches. */
    static CountWindow window(AlertRule rule) {
        return CountWindow.labelled(rule.getWindow()).orElse(CountWindow.ONE_HOUR);
    }
}
