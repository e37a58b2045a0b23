package org.lodewire.analysis.alerts.rule;

import java.time.Duration;

/**
 * So many in a window.
 *
 * @param atLeast      raised when the count is this or more
 * @param resolveBelow resolved when the count is under this
 * @param coolDown     for how long after it was raised it is not raised again
 */
record ThresholdRule(long atLeast, long resolveBelow, Duration coolDown) implements Rule {

    @Override
    public Decision look(RuleState before, long end, long count) {
        RuleState now = before.seen(end, count);
        double score = (double) count / atLeast;
        if (now.raised()) {
            return count < resolveBelow ? Decision.resolved(now, (double) resolveBelow, score) : Decision.none(now);
        }
        if (count < atLeast) {
            return Decision.none(now);
        }
        long free = now.coolAfter(coolDown.toMillis());
        return end >= free ? Decision.raised(now, (double) atLeast, score) : Decision.none(now.lookingAt(free));
    }
}
