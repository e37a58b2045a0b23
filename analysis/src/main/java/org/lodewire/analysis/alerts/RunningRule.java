package org.lodewire.analysis.alerts;

import org.lodewire.analysis.alerts.rule.RuleFold;
import org.lodewire.analysis.alerts.rule.RuleState;
import org.lodewire.analysis.alerts.rule.WatchedRule;

/** A rule, how it is folded over counts, and its state. */
record RunningRule(WatchedRule rule, RuleFold fold, RuleState state) {

    long observed(FinalCount count) {
        return count.get(rule.definition().getMeasure());
    }

    RunningRule with(RuleState newState) {
        return new RunningRule(rule, fold, newState);
    }
}
