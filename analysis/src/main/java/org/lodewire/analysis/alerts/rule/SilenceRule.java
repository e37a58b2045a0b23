package org.lodewire.analysis.alerts.rule;

import java.time.Duration;
import org.lodewire.schemas.time.CountWindow;

/**
 * No mention for so long after the last one, to within a step of the window. A topic that was never mentioned is not
 * silent. Resolved by the next mention.
 *
 * @param window   the window whose counts are looked at
 * @param quiet    for how long there was no mention; what is shorter than the window is taken to be as long
 * @param coolDown for how long after it was raised it is not raised again; a silence that goes on is raised then
 */
record SilenceRule(CountWindow window, Duration quiet, Duration coolDown) implements Rule {

    @Override
    public Decision look(RuleState before, long end, long count) {
        RuleState now = before.seen(end, count);
        if (now.raised()) {
            return count > 0 ? Decision.resolved(now, 1, (double) count) : Decision.none(now);
        }
        if (count > 0 || now.lastEmptied() == RuleState.NEVER) {
            return Decision.none(now);
        }
        // A count falls to nothing one window after the last mention.
        long due = Math.max(
                now.lastEmptied() - window.length().toMillis() + quiet.toMillis(), now.coolAfter(coolDown.toMillis()));
        return end >= due ? Decision.raised(now, 1, 0) : Decision.none(now.lookingAt(due));
    }
}
