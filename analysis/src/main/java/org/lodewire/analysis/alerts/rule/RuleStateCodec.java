package org.lodewire.analysis.alerts.rule;

import org.lodewire.analysis.alerts.baseline.Baseline;
import org.lodewire.analysis.store.Codec;
import org.lodewire.analysis.store.ValueReader;
import org.lodewire.analysis.store.ValueWriter;

/** Encodes the state of a rule as the version byte and its fields in order. */
public final class RuleStateCodec implements Codec<RuleState> {

    private static final int BYTES_WITHOUT_BASELINE = 7 * Long.BYTES;
    private static final byte VERSION = 2;

    @Override
    public byte version() {
        return VERSION;
    }

    @Override
    public byte[] encode(RuleState state) {
        ValueWriter writer = new ValueWriter(VERSION, BYTES_WITHOUT_BASELINE);
        write(state, writer);
        return writer.toBytes();
    }

    @Override
    public RuleState decode(byte[] value) {
        return read(new ValueReader(value, VERSION));
    }

    /** Writes a state as part of another value, without a version of its own. */
    public static void write(RuleState state, ValueWriter writer) {
        writer.putLong(state.end())
                .putLong(state.observed())
                .putLong(state.raisedAt())
                .putLong(state.lastRaised())
                .putLong(state.lastZero())
                .putLong(state.due());
        state.baseline().write(writer);
    }

    /** Reads a state that {@link #write} wrote. */
    public static RuleState read(ValueReader reader) {
        return new RuleState(
                reader.getLong(),
                reader.getLong(),
                reader.getLong(),
                reader.getLong(),
                reader.getLong(),
                reader.getLong(),
                Baseline.read(reader));
    }
}
