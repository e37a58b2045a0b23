package org.lodewire.streams.alerts;

import java.nio.ByteBuffer;

/**
 * What a rule remembers between steps. Times are milliseconds since the epoch, {@link #NEVER} if there was none.
 *
 * @param end        end of the step it was last evaluated at
 * @param observed   what was counted there
 * @param raisedAt   when it was raised, if it is
 * @param lastRaised when it was last raised, whether it still is or not
 * @param lastSeen   the last end at which something was counted
 */
public record RuleState(long end, long observed, long raisedAt, long lastRaised, long lastSeen) {

    static final long NEVER = Long.MIN_VALUE;

    /** A rule that was never evaluated. */
    public static final RuleState NEW = new RuleState(NEVER, 0, NEVER, NEVER, NEVER);

    boolean raised() {
        return raisedAt != NEVER;
    }

    /** Evaluated at an end. */
    RuleState seen(long at, long count) {
        return new RuleState(at, count, raisedAt, lastRaised, count > 0 ? at : lastSeen);
    }

    RuleState raise() {
        return new RuleState(end, observed, end, end, lastSeen);
    }

    RuleState resolve() {
        return new RuleState(end, observed, NEVER, lastRaised, lastSeen);
    }

    byte[] value() {
        return ByteBuffer.allocate(5 * Long.BYTES).putLong(end).putLong(observed).putLong(raisedAt)
                .putLong(lastRaised).putLong(lastSeen).array();
    }

    static RuleState of(byte[] value) {
        ByteBuffer buffer = ByteBuffer.wrap(value);
        return new RuleState(buffer.getLong(), buffer.getLong(), buffer.getLong(), buffer.getLong(), buffer.getLong());
    }
}
