package org.lodewire.analysis.alerts;

import org.jspecify.annotations.Nullable;
import org.lodewire.analysis.alerts.rule.Finding;
import org.lodewire.analysis.alerts.rule.WatchedRule;

/**
 * What was emitted of an alert, and what was not yet. Times are milliseconds since the epoch.
 *
 * @param emitted   the last emitted state
 * @param unsettled what is still to be decided; null if what was emitted is right
 */
record EmittedAlert(Emission emitted, @Nullable Unsettled unsettled) {

    /**
     * A state of an alert.
     *
     * @param kind     {@code RAISED}, {@code RESOLVED} or, if it was not emitted yet, {@code UNDONE}
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

    /**
     * What is still to be decided about an alert.
     *
     * @param newest the newest change, which was held back; null if a provisional count raised the alert and no final one has
     *               confirmed it
     * @param since  when the first of the changes was held back; the end of its step if a provisional count raises the alert
     * @param due    when to emit the newest change, or to undo the alert
     * @param rule   the rule, which may be removed before
     */
    record Unsettled(@Nullable Emission newest, long since, long due, WatchedRule rule) {}

    /** Right after a change was emitted. */
    static EmittedAlert of(AlertChange change) {
        return new EmittedAlert(Emission.of(change), null);
    }

    boolean isRaised() {
        return emitted.kind() != AlertChange.Kind.RESOLVED;
    }

    /** Whether a provisional count raised it and no final one has confirmed it. */
    boolean isProvisional() {
        return unsettled != null && unsettled.newest() == null;
    }

    /** Whether readers take it for raised, and the counts do not raise it, or not yet. */
    boolean isUnfounded() {
        return isRaised()
                && unsettled != null
                && (unsettled.newest() == null || unsettled.newest().kind() == AlertChange.Kind.UNDONE);
    }
}
