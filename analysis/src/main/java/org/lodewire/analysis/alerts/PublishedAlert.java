package org.lodewire.analysis.alerts;

import java.nio.ByteBuffer;
import org.lodewire.analysis.alerts.rule.Decision;
import org.lodewire.analysis.alerts.rule.RuleState;

/**
 * An alert of a rule, as it was told or as the counts have it.
 *
 * @param raisedAt         end of the step that raised it, in milliseconds since the epoch
 * @param observed         what was counted there
 * @param expected         what it was compared with
 * @param score            how far it was from that
 * @param resolvedAt       end of the step that resolved it; {@link RuleState#NEVER} while it stands
 * @param resolvedObserved what was counted there
 * @param resolvedExpected what that was compared with
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
    PublishedAlert standing() {
        return new PublishedAlert(raisedAt, observed, expected, score, RuleState.NEVER, 0, 0, 0);
    }

    boolean stands() {
        return resolvedAt == RuleState.NEVER;
    }

    /** Whether it was raised on the same count; what is usual may have moved a little. */
    boolean isRaisedAs(PublishedAlert other) {
        return observed == other.observed;
    }

    boolean isResolvedAs(PublishedAlert other) {
        return resolvedAt == other.resolvedAt && resolvedObserved == other.resolvedObserved;
    }

    byte[] value() {
        return ByteBuffer.allocate(7 * Long.BYTES)
                .putLong(observed)
                .putDouble(expected)
                .putDouble(score)
                .putLong(resolvedAt)
                .putLong(resolvedObserved)
                .putDouble(resolvedExpected)
                .putDouble(resolvedScore)
                .array();
    }

    static PublishedAlert of(long raisedAt, byte[] value) {
        ByteBuffer buffer = ByteBuffer.wrap(value);
        return new PublishedAlert(
                raisedAt,
                buffer.getLong(),
                buffer.getDouble(),
                buffer.getDouble(),
                buffer.getLong(),
                buffer.getLong(),
                buffer.getDouble(),
                buffer.getDouble());
    }
}
