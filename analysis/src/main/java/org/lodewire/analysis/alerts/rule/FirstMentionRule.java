package org.lodewire.analysis.alerts.rule;

import java.time.Duration;
import org.lodewire.schemas.time.CountWindow;

/**
 * Raised by a mention after a quiet time, to within a step of the window. The very first mention raises it too. Resolved
 * when the window is empty again.
 *
 * @param window   the watched window
 * @param quiet    the time without a mention
 * @param coolDown for how long after an alert was raised none is raised again; a first mention in that time raises nothing
 */
record FirstMentionRule(CountWindow window, Duration quiet, Duration coolDown) implements Rule {

    @Override
    public Decision evaluate(RuleState before, long end, long count) {
        RuleState now = before.observe(end, count);
        if (now.raised()) {
            return count == 0 ? Decision.resolved(now, 0, 0) : Decision.none(now);
        }
        boolean mentioned = count > 0 && before.observed() == 0;
        return mentioned && end >= now.coolDownEnd(coolDown.toMillis()) && quietUntil(before, end)
                ? Decision.raised(now, 0, (double) count)
                : Decision.none(now);
    }

    /** The count falls to zero one window length after the last mention. */
    private boolean quietUntil(RuleState before, long end) {
        return before.lastZero() == RuleState.NEVER
                || end - (before.lastZero() - window.length().toMillis()) >= quiet.toMillis();
    }
}
