package org.lodewire.analysis.alerts;

import org.lodewire.analysis.alerts.rule.WatchedRule;

/**
 * Something that happened to an alert. Times are milliseconds since the epoch.
 *
 * @param of       the rule whose alert it is
 * @param kind     what happened
 * @param at       end of the step at which it happened
 * @param raisedAt end of the step that raised the alert
 * @param observed what was counted at {@code at}
 * @param expected what it was compared with
 * @param score    how far it was from that; 0 where nothing was compared
 */
public record AlertChange(
        WatchedRule of, Kind kind, long at, long raisedAt, long observed, double expected, double score) {

    /** What happened to an alert. */
    public enum Kind {
        /** The rule is met. */
        RAISED,
        /** It no longer is. */
        RESOLVED,
        /** A correction shows that it never was. */
        UNDONE,
        /** It is not asked any more: the topic or the rule was removed, or the rule now asks something else. */
        REMOVED
    }

    static AlertChange raised(WatchedRule of, PublishedAlert alert) {
        return new AlertChange(
                of, Kind.RAISED, alert.raisedAt(), alert.raisedAt(), alert.observed(), alert.expected(), alert.score());
    }

    static AlertChange resolved(WatchedRule of, PublishedAlert alert) {
        return new AlertChange(
                of,
                Kind.RESOLVED,
                alert.resolvedAt(),
                alert.raisedAt(),
                alert.resolvedObserved(),
                alert.resolvedExpected(),
                alert.resolvedScore());
    }

    static AlertChange undone(WatchedRule of, PublishedAlert alert, long corrected) {
        return new AlertChange(of, Kind.UNDONE, alert.raisedAt(), alert.raisedAt(), corrected, alert.expected(), 0);
    }

    static AlertChange removed(StoredRule memory, long at) {
        return new AlertChange(
                memory.of(),
                Kind.REMOVED,
                at,
                memory.state().raisedAt(),
                memory.state().observed(),
                0,
                0);
    }
}
