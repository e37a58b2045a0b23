package org.lodewire.analysis.alerts;

import org.lodewire.analysis.alerts.rule.Decision;
import org.lodewire.analysis.alerts.rule.Finding;
import org.lodewire.analysis.alerts.rule.RuleState;

/**
 * An alert of a rule, as it was published or as the corrected counts have it. Times are ends of steps, in milliseconds since
 * the epoch.
 *
 * @param idAt       when it was raised as it was first published, see {@link AlertChange#idAt()}
 * @param raisedAt   when it was raised
 * @param raised     what was compared there
 * @param resolvedAt when it was resolved; {@link RuleState#NEVER} if it is not
 * @param resolved   what was compared there; of no meaning if it is not resolved
 */
record PublishedAlert(long idAt, long raisedAt, Finding raised, long resolvedAt, Finding resolved) {

    private static final Finding NOTHING = Finding.inWindow(0, 0, 0);

    static PublishedAlert raised(Decision decision) {
        long raisedAt = decision.state().raisedAt();
        return new PublishedAlert(raisedAt, raisedAt, decision.finding(), RuleState.NEVER, NOTHING);
    }

    PublishedAlert resolved(Decision decision) {
        return new PublishedAlert(idAt, raisedAt, raised, decision.state().end(), decision.finding());
    }

    /** The same alert before it was resolved. */
    PublishedAlert unresolved() {
        return new PublishedAlert(idAt, raisedAt, raised, RuleState.NEVER, NOTHING);
    }

    PublishedAlert withIdAt(long time) {
        return new PublishedAlert(time, raisedAt, raised, resolvedAt, resolved);
    }

    boolean isResolved() {
        return resolvedAt != RuleState.NEVER;
    }

    /** Whether it was raised by the same count. The expected count may differ slightly after a correction. */
    boolean isRaisedLike(PublishedAlert other) {
        return raisedAt == other.raisedAt
                && raised.observed() == other.raised.observed()
                && raised.horizon() == other.raised.horizon();
    }

    boolean isResolvedLike(PublishedAlert other) {
        return raisedAt == other.raisedAt
                && resolvedAt == other.resolvedAt
                && resolved.observed() == other.resolved.observed();
    }
}
