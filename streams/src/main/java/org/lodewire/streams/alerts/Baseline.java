package org.lodewire.streams.alerts;

import java.nio.ByteBuffer;

/**
 * What a topic's counts usually are, as a spike rule learnt it: means and a variance that forget exponentially, of the
 * transformed counts at its samples.
 *
 * @param since    when the first sample was taken, in milliseconds since the epoch
 * @param at       when the last was
 * @param samples  how many there were; 0 for no baseline at all
 * @param fast     mean of what was counted of late
 * @param slow     mean of what is usual
 * @param variance how much of late differs from usual, squared
 */
record Baseline(long since, long at, long samples, double fast, double slow, double variance) {

    static final Baseline NONE = new Baseline(0, 0, 0, 0, 0, 0);

    /** The same after a pause in which nothing was learnt: as if the last sample had been taken then. */
    Baseline awakeAt(long time) {
        return samples == 0 ? this : new Baseline(since, time, samples, fast, slow, variance);
    }

    int bytes() {
        return 1 + (samples == 0 ? 0 : 3 * Long.BYTES + 3 * Double.BYTES);
    }

    void write(ByteBuffer buffer) {
        buffer.put((byte) (samples == 0 ? 0 : 1));
        if (samples > 0) {
            buffer.putLong(since).putLong(at).putLong(samples).putDouble(fast).putDouble(slow).putDouble(variance);
        }
    }

    static Baseline read(ByteBuffer buffer) {
        return buffer.get() == 0 ? NONE : new Baseline(buffer.getLong(), buffer.getLong(), buffer.getLong(),
                buffer.getDouble(), buffer.getDouble(), buffer.getDouble());
    }
}
