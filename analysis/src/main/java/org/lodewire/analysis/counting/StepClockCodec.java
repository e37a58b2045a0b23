package org.lodewire.analysis.counting;

import java.nio.ByteBuffer;
import org.lodewire.analysis.store.Codec;
import org.lodewire.analysis.store.ValueReader;
import org.lodewire.schemas.time.CountWindow;

/** Encodes a clock as the version byte, event time, and the time up to which the steps of each window have ended. */
final class StepClockCodec implements Codec<StepClockCodec.State> {

    private static final int WINDOWS = CountWindow.values().length;
    private static final byte VERSION = 1;

    /**
     * The state of a clock.
     *
     * @param ended by ordinal of the window
     */
    record State(long time, long[] ended) {}

    @Override
    public byte version() {
        return VERSION;
    }

    @Override
    public byte[] encode(State state) {
        ByteBuffer buffer =
                ByteBuffer.allocate(1 + Long.BYTES * (1 + WINDOWS)).put(VERSION).putLong(state.time());
        for (long end : state.ended()) {
            buffer.putLong(end);
        }
        return buffer.array();
    }

    @Override
    public State decode(byte[] value) {
        ValueReader reader = new ValueReader(value, VERSION);
        long time = reader.getLong();
        long[] ended = new long[WINDOWS];
        for (int i = 0; i < WINDOWS; i++) {
            ended[i] = reader.getLong();
        }
        return new State(time, ended);
    }
}
