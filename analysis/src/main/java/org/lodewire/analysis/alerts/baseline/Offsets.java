package org.lodewire.analysis.alerts.baseline;

import java.util.Arrays;
import org.lodewire.analysis.store.ValueReader;
import org.lodewire.analysis.store.ValueWriter;

/** By how much each slot of a cycle, such as an hour of the day, usually differs from the mean. Immutable. */
final class Offsets {

    private final double[] offsets;
    private final double[] observed;

    /** @param slots number of slots of the cycle, none of them observed yet */
    Offsets(int slots) {
        this(new double[slots], new double[slots]);
    }

    private Offsets(double[] offsets, double[] observed) {
        this.offsets = offsets;
        this.observed = observed;
    }

    double of(int slot) {
        return offsets[slot];
    }

    /** Whether a slot was observed at least a given number of times. */
    boolean isKnown(int slot, double least) {
        return observed[slot] >= least;
    }

    /**
     * These offsets after an observation.
     *
     * @param slot       the observed slot
     * @param difference by how much it differed from its offset
     * @param share      the share of the slot's length that was observed
     * @param prior      number of zeros that the offset is averaged with
     * @param memory     number of observations after which the first ones are forgotten
     */
    Offsets learn(int slot, double difference, double share, double prior, double memory) {
        double[] newOffsets = offsets.clone();
        double[] newObserved = observed.clone();
        newOffsets[slot] += difference * share / (Math.min(observed[slot], memory) + share + prior);
        newObserved[slot] += share;
        return new Offsets(newOffsets, newObserved);
    }

    void write(ValueWriter writer) {
        for (int i = 0; i < offsets.length; i++) {
            writer.putDouble(offsets[i]).putDouble(observed[i]);
        }
    }

    static Offsets read(int slots, ValueReader reader) {
        double[] offsets = new double[slots];
        double[] observed = new double[slots];
        for (int i = 0; i < slots; i++) {
            offsets[i] = reader.getDouble();
            observed[i] = reader.getDouble();
        }
        return new Offsets(offsets, observed);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Offsets that
                && Arrays.equals(offsets, that.offsets)
                && Arrays.equals(observed, that.observed);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(offsets) + Arrays.hashCode(observed);
    }
}
