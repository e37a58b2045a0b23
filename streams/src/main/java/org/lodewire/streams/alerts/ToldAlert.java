package org.lodewire.streams.alerts;

import java.nio.ByteBuffer;

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
record ToldAlert(long raisedAt, long observed, double expected, double score, long resolvedAt, long resolvedObserved,
        double resolvedExpected, double resolvedScore) {

    static ToldAlert raised(Verdict verdict) {
        return new ToldAlert(verdict.state().raisedAt(), verdict.state().observed(), verdict.expected(),
                verdict.score(), RuleState.NEVER, 0, 0, 0);
    }

    ToldAlert resolved(Verdict verdict) {
        return new ToldAlert(raisedAt, observed, expected, score, verdict.state().end(), verdict.state().observed(),
                verdict.expected(), verdict.score());
    }

    /** The same alert before it was resolved. */
    ToldAlert standing() {
        return new ToldAlert(raisedAt, observed, expected, score, RuleState.NEVER, 0, 0, 0);
    }

    boolean stands() {
        return resolvedAt == RuleState.NEVER;
    }

    /** Whether it was raised on the same count; what is usual may have moved a little. */
    boolean isRaisedAs(ToldAlert other) {
        return observed == other.observed;
    }

    boolean isResolvedAs(ToldAlert other) {
        return resolvedAt == other.resolvedAt && resolvedObserved == other.resolvedObserved;
    }

    byte[] value() {
        return ByteBuffer.allocate(7 * Long.BYTES).putLong(observed).putDouble(expected).putDouble(score)
                .putLong(resolvedAt).putLong(resolvedObserved).putDouble(resolvedExpected).putDouble(resolvedScore)
                .array();
    }

    static ToldAlert of(long raisedAt, byte[] value) {
        ByteBuffer buffer = ByteBuffer.wrap(value);
        return new ToldAlert(raisedAt, buffer.getLong(), buffer.getDouble(), buffer.getDouble(), buffer.getLong(),
                buffer.getLong(), buffer.getDouble(), buffer.getDouble());
    }
}
