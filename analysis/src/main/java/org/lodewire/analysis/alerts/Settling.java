package org.lodewire.analysis.alerts;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.lodewire.analysis.alerts.AlertChange.Kind;
import org.lodewire.analysis.alerts.EmittedAlert.Emission;
import org.lodewire.analysis.alerts.EmittedAlert.Unsettled;

/** For how long the changes of an emitted alert are held back, in event time. */
final class Settling {

    /** After the last change. */
    private static final Duration USUAL = Duration.ofHours(1);

    /** After the first change, however often the alert changes: readers should not have an old state for longer. */
    private static final Duration LONGEST = Duration.ofHours(6);

    /** Nobody should act for long on an alert that was wrong. */
    private static final Duration UNDONE = Duration.ofMinutes(10);

    private Settling() {}

    /**
     * Holds back a change.
     *
     * @param before what was held back until now; null if nothing was
     * @param now    the current event time, in milliseconds since the epoch
     */
    static Unsettled of(AlertChange change, @Nullable Unsettled before, long now) {
        Emission newest = Emission.of(change);
        if (before != null && before.since() > now) {
            // A provisional count raised it, and the end of its step confirms or corrects that.
            long due = change.kind() == Kind.UNDONE ? before.due() : before.since();
            return new Unsettled(newest, before.since(), due, change.rule());
        }
        long since = before == null ? now : before.since();
        long settled = now + (change.kind() == Kind.UNDONE ? UNDONE : USUAL).toMillis();
        // Only an alert that is still raised may wait for more changes.
        long latest = before == null || change.kind() == Kind.RAISED ? since + LONGEST.toMillis() : before.due();
        return new Unsettled(newest, since, Math.min(settled, latest), change.rule());
    }

    /**
     * Holds back a change until the end of the step that a provisional count belongs to.
     *
     * @param provisional what the provisional count raises
     * @param newest      the change; null if nothing is held back but that the alert may be wrong
     */
    static Unsettled untilEnd(AlertChange provisional, @Nullable Emission newest) {
        return new Unsettled(newest, provisional.at(), provisional.at(), provisional.rule());
    }

    /**
     * Holds back that an alert is undone that a provisional count raised.
     *
     * @param before what was held back until now
     * @param now    the current event time, in milliseconds since the epoch
     */
    static Unsettled beforeEnd(Emission undone, Unsettled before, long now) {
        return new Unsettled(undone, before.since(), Math.min(now + UNDONE.toMillis(), before.due()), before.rule());
    }
}
