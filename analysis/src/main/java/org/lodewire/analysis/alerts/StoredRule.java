package org.lodewire.analysis.alerts;

import org.lodewire.analysis.alerts.rule.RuleState;
import org.lodewire.analysis.alerts.rule.WatchedRule;

/**
 * What is stored of a rule.
 *
 * @param rule  the rule as it was when it was last evaluated
 * @param state its state
 */
record StoredRule(WatchedRule rule, RuleState state) {}
