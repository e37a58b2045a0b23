package org.lodewire.analysis.alerts.rule;

import java.time.Duration;
import org.lodewire.schemas.time.CountWindow;

/**
 * Raised when the last mention is a given time ago, to within a step of the window. A topic that was never mentioned is not
 * silent. Resolved by the next mention.
 *
 * @param window   the watched window
 * @param quiet    the time without a mention; at least the window's length is used
 * @param coolDown for how long after an alert was raised none is raised again; a silence that persists is raised then
 */
record SilenceRule(CountWindow window, Duration quiet, Duration coolDown) implements Rule {

    @Override
    public Decision evaluate(RuleState before, long end, long count) {
        RuleState now = before.observe(end, count);
        if (now.raised()) {
            return count > 0 ? Decision.resolved(now, 1, (double) count) : Decision.none(now);
        }
        if (count > 0 || now.lastZero() == RuleState.NEVER) {
            return Decision.none(now);
        }
        // The count falls to zero one window length after the last mention.
        long silentSince = now.lastZero() - window.length().toMillis();
        long due = Math.max(silentSince + quiet.toMillis(), now.coolDownEnd(coolDown.toMillis()));
        return end >= due ? Decision.raised(now, 1, 0) : Decision.none(now.withDue(due));
    }
}
