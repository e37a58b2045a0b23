package org.lodewire.analysis.alerts.rule;

import java.util.function.BiConsumer;
import org.lodewire.schemas.time.CountWindow;

/**
 * Folds a rule over the counts of its window. It evaluates the rule at each emitted count and, in between, at the ends of
 * steps at which an evaluation is due. New counts and counts that are folded again after a correction both go through here,
 * so the result is the same function of the counts. Immutable.
 *
 * @param rule   the rule
 * @param window the window that it watches
 */
public record RuleFold(Rule rule, CountWindow window) {

    /**
     * Continues to a count, which holds from its end on.
     *
     * @param evaluated receives, for each evaluation in time order, the state before it and its decision
     */
    public RuleState count(RuleState state, long end, long count, BiConsumer<RuleState, Decision> evaluated) {
        if (state.end() == RuleState.NEVER && count == 0) {
            // A rule begins with the first mention. A zero before it comes from a correction.
            return state;
        }
        return evaluate(advance(state, end - 1, evaluated), end, count, evaluated);
    }

    /** Advances time up to and including a given time while the count stays the same. */
    public RuleState advance(RuleState state, long time, BiConsumer<RuleState, Decision> evaluated) {
        RuleState now = state;
        while (now.due() != RuleState.NEVER && nextEvaluation(now) <= time) {
            now = evaluate(now, nextEvaluation(now), now.observed(), evaluated);
        }
        return now;
    }

    /** The end of the next evaluation if no count arrives before. An evaluation must be due. */
    public long nextEvaluation(RuleState state) {
        // Counts, and therefore alerts, exist only at the ends of steps.
        return window.firstEnd(state.due());
    }

    private RuleState evaluate(RuleState before, long end, long count, BiConsumer<RuleState, Decision> evaluated) {
        Decision decision = rule.evaluate(before, end, count);
        evaluated.accept(before, decision);
        return decision.state();
    }
}
