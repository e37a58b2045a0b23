package org.lodewire.analysis.alerts.rule;

import java.time.Duration;
import org.lodewire.schemas.time.CountWindow;

/**
 * A mention after so long without, to within a step of the window. The first mention of all is one too. Resolved when
 * the window is empty again.
 *
 * @param window   the window whose counts are looked at
 * @param quiet    for how long there was no mention
 * @param coolDown for how long after it was raised it is not raised again: a mention that is the first meanwhile is let
 *                 pass
 */
record FirstMentionRule(CountWindow window, Duration quiet, Duration coolDown) implements Rule {

    @Override
    public Decision look(RuleState before, long end, long count) {
        RuleState now = before.seen(end, count);
        if (now.raised()) {
            return count == 0 ? Decision.resolved(now, 0, 0) : Decision.none(now);
        }
        boolean mentioned = count > 0 && before.observed() == 0;
        return mentioned && end >= now.coolAfter(coolDown.toMillis()) && quietUntil(before, end)
                ? Decision.raised(now, 0, (double) count)
                : Decision.none(now);
    }

    /** A count falls to nothing one window after the last mention. */
    private boolean quietUntil(RuleState before, long end) {
        return before.lastEmptied() == RuleState.NEVER
                || end - (before.lastEmptied() - window.length().toMillis()) >= quiet.toMillis();
    }
}
