package org.lodewire.streams.alerts;

import java.time.Duration;
import org.lodewire.catalogue.CountWindow;
import org.lodewire.streams.alerts.Verdict.Change;

/**
 * A mention after so long without, to within a step of the window. The first mention of all is one too. Resolved when
 * the window is empty again.
 *
 * @param window   the window whose counts are looked at
 * @param quiet    for how long there was no mention
 * @param coolDown for how long after it was raised it is not raised again
 */
record FirstMentionRule(CountWindow window, Duration quiet, Duration coolDown) implements Rule {

    @Override
    public Verdict look(RuleState before, long end, long count) {
        RuleState now = before.seen(end, count);
        if (now.raised()) {
            return count == 0 ? new Verdict(now.resolve(), Change.RESOLVED, 0, 0, RuleState.NEVER)
                    : Verdict.none(now);
        }
        boolean mentioned = count > 0 && before.observed() == 0;
        boolean cool = now.lastRaised() == RuleState.NEVER || end >= now.lastRaised() + coolDown.toMillis();
        return mentioned && cool && quietUntil(before, end)
                ? new Verdict(now.raise(), Change.RAISED, 0, count, RuleState.NEVER) : Verdict.none(now);
    }

    /**
     * A count falls to nothing one window after the last mention, so that this mention came a window before that end.
     */
    private boolean quietUntil(RuleState before, long end) {
        return before.lastSeen() == RuleState.NEVER
                || end - (before.end() - window.length().toMillis()) >= quiet.toMillis();
    }
}
