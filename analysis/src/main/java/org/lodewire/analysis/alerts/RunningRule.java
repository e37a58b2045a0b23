package org.lodewire.analysis.alerts;

import org.lodewire.analysis.alerts.rule.RuleFold;
import org.lodewire.analysis.alerts.rule.RuleState;
import org.lodewire.analysis.alerts.rule.WatchedRule;

/**
 * A rule, how it is folded over counts, and its state.
 *
 * @param silentUntil what it raises up to this end is not published, see {@link CountProgress#silentUntil}
 */
record RunningRule(WatchedRule rule, RuleFold fold, RuleState state, long silentUntil) {

    long observed(FinalCount count) {
        return count.get(rule.definition().getMeasure());
    }

    RunningRule with(RuleState newState) {
        return new RunningRule(rule, fold, newState, silentUntil);
    }
}
