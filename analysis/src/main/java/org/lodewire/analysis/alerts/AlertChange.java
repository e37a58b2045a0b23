package org.lodewire.analysis.alerts;

import org.lodewire.analysis.alerts.rule.WatchedRule;

/**
 * A change of an alert. Times are milliseconds since the epoch.
 *
 * @param rule     the rule of the alert
 * @param kind     what happened
 * @param at       end of the step at which it happened
 * @param raisedAt end of the step at which the alert was raised
 * @param observed the count at {@code at}
 * @param expected what it was compared with
 * @param score    how far the count was from that; 0 if nothing was compared
 */
public record AlertChange(
        WatchedRule rule, Kind kind, long at, long raisedAt, long observed, double expected, double score) {

    /** What happened to an alert. */
    public enum Kind {
        /** The rule's condition is met. */
        RAISED,
        /** It is no longer met. */
        RESOLVED,
        /** A correction shows that it was not met. */
        UNDONE,
        /** The topic or the rule was removed, or the rule now has another condition. */
        REMOVED
    }

    static AlertChange raised(WatchedRule rule, PublishedAlert alert) {
        return new AlertChange(
                rule,
                Kind.RAISED,
                alert.raisedAt(),
                alert.raisedAt(),
                alert.observed(),
                alert.expected(),
                alert.score());
    }

    static AlertChange resolved(WatchedRule rule, PublishedAlert alert) {
        return new AlertChange(
                rule,
                Kind.RESOLVED,
                alert.resolvedAt(),
                alert.raisedAt(),
                alert.resolvedObserved(),
                alert.resolvedExpected(),
                alert.resolvedScore());
    }

    static AlertChange undone(WatchedRule rule, PublishedAlert alert, long corrected) {
        return new AlertChange(rule, Kind.UNDONE, alert.raisedAt(), alert.raisedAt(), corrected, alert.expected(), 0);
    }

    static AlertChange removed(StoredRule stored, long at) {
        return new AlertChange(
                stored.rule(),
                Kind.REMOVED,
                at,
                stored.state().raisedAt(),
                stored.state().observed(),
                0,
                0);
    }
}
