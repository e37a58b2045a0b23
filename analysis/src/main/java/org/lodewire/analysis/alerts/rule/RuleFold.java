package org.lodewire.analysis.alerts.rule;

import java.util.function.BiConsumer;
import org.lodewire.schemas.time.CountWindow;

/**
 * Folds a rule over the counts of its window: it looks at the counts that are told and, in between, at the ends of steps
 * at which it asked to look again. What is counted as it comes and what is folded again after a correction go through
 * here alike, so that both are the same function of the counts. Immutable.
 *
 * @param rule   the rule
 * @param window the window that it watches
 */
public record RuleFold(Rule rule, CountWindow window) {

    /**
     * Goes on to a count, which holds from its end on.
     *
     * @param looked is given, for each look in the order of time, what the rule remembered before it and what it made of it
     */
    public RuleState count(RuleState state, long end, long count, BiConsumer<RuleState, Decision> looked) {
        if (state.end() == RuleState.NEVER && count == 0) {
            // It begins with the first mention, and not where one was told that a correction took back.
            return state;
        }
        return look(until(state, end - 1, looked), end, count, looked);
    }

    /** Lets time pass, up to a time and that included, while the count stays as it is. */
    public RuleState until(RuleState state, long time, BiConsumer<RuleState, Decision> looked) {
        RuleState now = state;
        while (now.lookAt() != RuleState.NEVER && nextLook(now) <= time) {
            now = look(now, nextLook(now), now.observed(), looked);
        }
        return now;
    }

    /** The end at which the rule looks next if no count comes before; it must have asked to. */
    public long nextLook(RuleState state) {
        // Only at the end of a step does a count stand that an alert could be raised on.
        return window.firstEnd(state.lookAt());
    }

    private RuleState look(RuleState before, long end, long count, BiConsumer<RuleState, Decision> looked) {
        Decision decision = rule.look(before, end, count);
        looked.accept(before, decision);
        return decision.state();
    }
}
