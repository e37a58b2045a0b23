package org.lodewire.analysis.alerts;

import org.lodewire.analysis.alerts.rule.Decision;
import org.lodewire.analysis.alerts.rule.RuleState;

/**
 * An alert of a rule, as it was published or as the corrected counts have it. Times are ends of steps, in milliseconds since
 * the epoch.
 *
 * @param raisedAt         when it was raised
 * @param observed         the count there
 * @param expected         what the count was compared with
 * @param score            how far the count was from that
 * @param resolvedAt       when it was resolved; {@link RuleState#NEVER} if it is not
 * @param resolvedObserved the count there
 * @param resolvedExpected what that count was compared with
 * @param resolvedScore    how far it was from that
 */
record PublishedAlert(
        long raisedAt,
        long observed,
        double expected,
        double score,
        long resolvedAt,
        long resolvedObserved,
        double resolvedExpected,
        double resolvedScore) {

    static PublishedAlert raised(Decision decision) {
        return new PublishedAlert(
                decision.state().raisedAt(),
                decision.state().observed(),
                decision.expected(),
                decision.score(),
                RuleState.NEVER,
                0,
                0,
                0);
    }

    PublishedAlert resolved(Decision decision) {
        return new PublishedAlert(
                raisedAt,
                observed,
                expected,
                score,
                decision.state().end(),
                decision.state().observed(),
                decision.expected(),
                decision.score());
    }

    /** The same alert before it was resolved. */
    PublishedAlert unresolved() {
        return new PublishedAlert(raisedAt, observed, expected, score, RuleState.NEVER, 0, 0, 0);
    }

    boolean isResolved() {
        return resolvedAt != RuleState.NEVER;
    }

    /** Whether it was raised by the same count. The expected count may differ slightly after a correction. */
    boolean isRaisedLike(PublishedAlert other) {
        return observed == other.observed;
    }

    boolean isResolvedLike(PublishedAlert other) {
        return resolvedAt == other.resolvedAt && resolvedObserved == other.resolvedObserved;
    }
}
