package org.lodewire.analysis.alerts;

import org.lodewire.analysis.alerts.rule.Finding;
import org.lodewire.analysis.alerts.rule.WatchedRule;

/**
 * A change of an alert. Times are milliseconds since the epoch.
 *
 * @param rule     the rule of the alert
 * @param kind     what happened
 * @param at       end of the step at which it happened
 * @param raisedAt end of the step at which the alert was raised
 * @param idAt     the same when the alert was first published, which its id is derived from: a correction that moves an
 *                 alert does not make another one of it
 * @param finding  what was compared at {@code at}
 * @param noticed  when it was noticed: {@code at}, or before that if the step had not ended
 */
public record AlertChange(
        WatchedRule rule, Kind kind, long at, long raisedAt, long idAt, Finding finding, long noticed) {

    /** A change that final counts show. */
    AlertChange(WatchedRule rule, Kind kind, long at, long raisedAt, long idAt, Finding finding) {
        this(rule, kind, at, raisedAt, idAt, finding, at);
    }

    /** What happened to an alert. */
    public enum Kind {
        /** The rule's condition is met. */
        RAISED,
        /** It is met, but a correction moved its moment or its count. */
        CHANGED,
        /** It is no longer met. */
        RESOLVED,
        /** A correction shows that it was not met. */
        UNDONE,
        /** The topic or the rule was removed, or the rule now has another condition. */
        REMOVED
    }

    /** The count at {@link #at}. */
    public long observed() {
        return finding.observed();
    }

    /** What it was compared with. */
    public double expected() {
        return finding.expected();
    }

    /** How far the count was from that; 0 if nothing was compared. */
    public double score() {
        return finding.score();
    }

    /** The length of time of the count, in milliseconds. */
    public long reach() {
        return finding.horizon() == Finding.WINDOW ? rule.window().lengthMillis() : finding.horizon();
    }

    /** The same change, noticed at a time while its step may still go on, at most a step before the end. */
    AlertChange noticedAt(long time) {
        long begin = at - rule.window().stepMillis();
        return new AlertChange(rule, kind, at, raisedAt, idAt, finding, Math.max(begin, Math.min(time, at)));
    }

    static AlertChange raised(WatchedRule rule, PublishedAlert alert) {
        return new AlertChange(rule, Kind.RAISED, alert.raisedAt(), alert.raisedAt(), alert.idAt(), alert.raised());
    }

    static AlertChange resolved(WatchedRule rule, PublishedAlert alert) {
        return new AlertChange(
                rule, Kind.RESOLVED, alert.resolvedAt(), alert.raisedAt(), alert.idAt(), alert.resolved());
    }

    static AlertChange undone(WatchedRule rule, PublishedAlert alert, long corrected) {
        Finding finding = Finding.inWindow(corrected, alert.raised().expected(), 0);
        return new AlertChange(rule, Kind.UNDONE, alert.raisedAt(), alert.raisedAt(), alert.idAt(), finding);
    }

    /** @param idAt the end at which the alert was raised when it was first published */
    static AlertChange removed(StoredRule stored, long at, long idAt) {
        Finding finding = Finding.inWindow(stored.state().observed(), 0, 0);
        return new AlertChange(stored.rule(), Kind.REMOVED, at, stored.state().raisedAt(), idAt, finding);
    }
}
