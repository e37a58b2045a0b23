package org.lodewire.analysis.alerts.rule;

import java.time.Duration;

/**
 * Raised when the count reaches a threshold.
 *
 * @param atLeast      raised when the count is at least this
 * @param resolveBelow resolved when the count is less than this
 * @param coolDown     for how long after an alert was raised none is raised again
 */
record ThresholdRule(long atLeast, long resolveBelow, Duration coolDown) implements Rule {

    @Override
    public Decision evaluate(RuleState before, long end, long count) {
        RuleState now = before.observe(end, count);
        double score = (double) count / atLeast;
        if (now.raised()) {
            return count < resolveBelow ? Decision.resolved(now, (double) resolveBelow, score) : Decision.none(now);
        }
        if (count < atLeast) {
            return Decision.none(now);
        }
        long due = now.coolDownEnd(coolDown.toMillis());
        return end >= due ? Decision.raised(now, (double) atLeast, score) : Decision.none(now.withDue(due));
    }
}
