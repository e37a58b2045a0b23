/**
 * Alert rules as pure functions of a state and a count, and their evaluation over a series of counts. Reads the rules of
 * topic definitions. Keeps nothing; the state of a rule is a {@link org.lodewire.analysis.alerts.rule.RuleState}, which its
 * user stores.
 */
@NullMarked
package org.lodewire.analysis.alerts.rule;

import org.jspecify.annotations.NullMarked;
