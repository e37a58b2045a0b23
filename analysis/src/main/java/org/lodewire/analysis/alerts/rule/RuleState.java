package org.lodewire.analysis.alerts.rule;

import java.nio.ByteBuffer;
import org.lodewire.analysis.alerts.baseline.Baseline;

/**
 * What a rule remembers between looks. Times are milliseconds since the epoch, {@link #NEVER} if there was none.
 *
 * @param end         end of the step it last looked at
 * @param observed    what was counted there
 * @param raisedAt    when it was raised, if it is
 * @param lastRaised  when it was last raised, whether it still is or not
 * @param lastEmptied the last end at which the count fell to nothing
 * @param lookAt      when to look again, even if the count stays as it is; at the end of the step that this time lies in,
 *                    and after {@code end}
 * @param baseline    what is usual; {@link Baseline#NONE} for a rule that does not ask
 */
public record RuleState(
        long end, long observed, long raisedAt, long lastRaised, long lastEmptied, long lookAt, Baseline baseline) {

    public static final long NEVER = Long.MIN_VALUE;

    /** A rule that was never evaluated. */
    public static final RuleState NEW = newSince(NEVER);

    private static final byte VERSION = 1;
    private static final int BYTES = 1 + 6 * Long.BYTES;

    /** A rule that is not to look at what was counted up to a time. */
    public static RuleState newSince(long time) {
        return new RuleState(time, 0, NEVER, NEVER, NEVER, NEVER, Baseline.NONE);
    }

    /** The same, as if it had looked last at another end. */
    public RuleState asOf(long time) {
        return new RuleState(time, observed, raisedAt, lastRaised, lastEmptied, lookAt, baseline);
    }

    public boolean raised() {
        return raisedAt != NEVER;
    }

    /** Looked at a count, and has nothing to wait for. */
    RuleState seen(long at, long count) {
        return new RuleState(
                at, count, raisedAt, lastRaised, count == 0 && observed > 0 ? at : lastEmptied, NEVER, baseline);
    }

    RuleState raise() {
        return new RuleState(end, observed, end, end, lastEmptied, lookAt, baseline);
    }

    RuleState resolve() {
        return new RuleState(end, observed, NEVER, lastRaised, lastEmptied, lookAt, baseline);
    }

    RuleState lookingAt(long time) {
        return new RuleState(end, observed, raisedAt, lastRaised, lastEmptied, time, baseline);
    }

    RuleState with(Baseline learnt) {
        return new RuleState(end, observed, raisedAt, lastRaised, lastEmptied, lookAt, learnt);
    }

    /** When the cool-down since it was last raised is over; {@link #NEVER} if there was none. */
    long coolAfter(long coolDownMillis) {
        return lastRaised == NEVER ? NEVER : lastRaised + coolDownMillis;
    }

    public byte[] value() {
        ByteBuffer buffer = ByteBuffer.allocate(BYTES + baseline.bytes())
                .put(VERSION)
                .putLong(end)
                .putLong(observed)
                .putLong(raisedAt)
                .putLong(lastRaised)
                .putLong(lastEmptied)
                .putLong(lookAt);
        baseline.write(buffer);
        return buffer.array();
    }

    public static RuleState of(byte[] value) {
        return read(ByteBuffer.wrap(value));
    }

    /** @throws IllegalStateException if it was written by a version that wrote it otherwise */
    static RuleState read(ByteBuffer buffer) {
        byte version = buffer.get();
        if (version != VERSION) {
            throw new IllegalStateException("The state of a rule was written by another version: " + version);
        }
        return new RuleState(
                buffer.getLong(),
                buffer.getLong(),
                buffer.getLong(),
                buffer.getLong(),
                buffer.getLong(),
                buffer.getLong(),
                Baseline.read(buffer));
    }
}
