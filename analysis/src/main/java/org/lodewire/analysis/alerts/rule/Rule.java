package org.lodewire.analysis.alerts.rule;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import org.lodewire.schemas.AlertRule;
import org.lodewire.schemas.time.CountWindow;

/**
 * An alert rule: a pure function of its state and a count at the end of a step, so that the same counts raise the same
 * alerts regardless of when they are evaluated. Evaluating an unchanged count again has no effect unless an evaluation is
 * due, so the result depends on the counts alone and not on how often they are emitted.
 */
public sealed interface Rule permits ThresholdRule, FirstMentionRule, SilenceRule, SpikeRule {

    /**
     * Evaluates a count.
     *
     * @param before the rule's state
     * @param end    end of the step, in milliseconds since the epoch; not before that of {@code before}
     * @param count  the count in the rule's window
     */
    Decision evaluate(RuleState before, long end, long count);

    /** Whether the alert cannot change before the count does, so that due evaluations may be deferred until then. */
    default boolean isIdle(RuleState state) {
        return state.due() == RuleState.NEVER;
    }

    /**
     * The rule of a definition; empty if its kind is not supported or a required setting is missing.
     *
     * @param zone where the hours and weekdays of its topic are
     */
    static Optional<Rule> of(AlertRule rule, ZoneId zone) {
        return of(rule, zone, SpikeRule.period(window(rule)));
    }

    /**
     * The rule of a definition, for counts at other ends than those of the window's steps.
     *
     * @param zone   where the hours and weekdays of its topic are
     * @param period a rule with a baseline takes samples at the ends that are multiples of this
     */
    static Optional<Rule> of(AlertRule rule, ZoneId zone, Duration period) {
        return isComplete(rule) ? make(rule, zone, period) : Optional.empty();
    }

    private static boolean isComplete(AlertRule rule) {
        return switch (rule.getKind()) {
            case THRESHOLD -> rule.getAtLeast() != null;
            case FIRST_MENTION, SILENCE -> rule.getQuietMillis() != null;
            case SPIKE, UNKNOWN -> true;
        };
    }

    private static Optional<Rule> make(AlertRule rule, ZoneId zone, Duration period) {
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
            case SPIKE -> Optional.of(SpikeRule.of(rule, zone, period, coolDown));
            case UNKNOWN -> Optional.empty();
        };
    }

    /** The window that a rule watches. */
    static CountWindow window(AlertRule rule) {
        return CountWindow.labelled(rule.getWindow()).orElse(CountWindow.ONE_HOUR);
    }
}
