package org.lodewire.analysis.alerts;

import org.jspecify.annotations.Nullable;
import org.lodewire.analysis.alerts.rule.Finding;

/**
 * What was emitted of an alert, and the newest change that was not yet. Times are milliseconds since the epoch.
 *
 * @param emitted     the last emitted state
 * @param pending     the newest change, if it was held back; null if what was emitted is right
 * @param provisional whether the alert was raised from a provisional count that no final one has confirmed
 */
record EmittedAlert(Emission emitted, @Nullable Emission pending, boolean provisional) {

    /**
     * A state of an alert.
     *
     * @param kind     {@code RAISED}, {@code RESOLVED} or, if pending, {@code UNDONE}
     * @param at       end of the step at which the state changed
     * @param raisedAt end of the step at which the alert was raised
     * @param finding  what was compared
     */
    record Emission(AlertChange.Kind kind, long at, long raisedAt, Finding finding) {

        static Emission of(AlertChange change) {
            return new Emission(change.kind(), change.at(), change.raisedAt(), change.finding());
        }

        /** Whether readers would see no difference. The expected count may differ slightly after a correction. */
        boolean isLike(Emission other) {
            return kind == other.kind
                    && at == other.at
                    && raisedAt == other.raisedAt
                    && finding.observed() == other.finding.observed()
                    && finding.horizon() == other.finding.horizon();
        }
    }

    /** Right after a change was emitted. */
    static EmittedAlert of(AlertChange change) {
        return new EmittedAlert(Emission.of(change), null, false);
    }

    boolean isRaised() {
        return emitted.kind() != AlertChange.Kind.RESOLVED;
    }

    /** With the newest change held back, unless it is what was emitted already. */
    EmittedAlert holding(AlertChange change) {
        Emission newest = Emission.of(change);
        return new EmittedAlert(emitted, newest.isLike(emitted) ? null : newest, false);
    }
}
