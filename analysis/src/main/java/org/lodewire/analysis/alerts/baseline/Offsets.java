package org.lodewire.analysis.alerts.baseline;

import java.nio.ByteBuffer;

/**
 * By how much each slot of a cycle, such as an hour of the day, usually differs from the mean. Immutable.
 */
final class Offsets {

    private final double[] offsets;
    private final double[] seen;

    /** @param slots how many slots the cycle has; nothing is known of them */
    Offsets(int slots) {
        this(new double[slots], new double[slots]);
    }

    private Offsets(double[] offsets, double[] seen) {
        this.offsets = offsets;
        this.seen = seen;
    }

    double of(int slot) {
        return offsets[slot];
    }

    /** Whether a slot was seen at least so often. */
    boolean isSeen(int slot, double least) {
        return seen[slot] >= least;
    }

    /**
     * With what was seen of a slot.
     *
     * @param slot       which
     * @param difference by how much it differed from its offset
     * @param share      how much of the slot's length was seen
     * @param prior      how many zeros its offset is averaged with
     * @param memory     after having seen it how often what was seen first is forgotten
     */
    Offsets learn(int slot, double difference, double share, double prior, double memory) {
        double[] newOffsets = offsets.clone();
        double[] newSeen = seen.clone();
        newOffsets[slot] += difference * share / (Math.min(seen[slot], memory) + share + prior);
        newSeen[slot] += share;
        return new Offsets(newOffsets, newSeen);
    }

    int bytes() {
        return 2 * offsets.length * Double.BYTES;
    }

    void write(ByteBuffer buffer) {
        for (int i = 0; i < offsets.length; i++) {
            buffer.putDouble(offsets[i]).putDouble(seen[i]);
        }
    }

    static Offsets read(int slots, ByteBuffer buffer) {
        double[] offsets = new double[slots];
        double[] seen = new double[slots];
        for (int i = 0; i < slots; i++) {
            offsets[i] = buffer.getDouble();
            seen[i] = buffer.getDouble();
        }
        return new Offsets(offsets, seen);
    }
}
