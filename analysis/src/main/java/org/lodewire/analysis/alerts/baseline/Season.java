package org.lodewire.analysis.alerts.baseline;

import java.util.Arrays;
import org.lodewire.analysis.store.ValueReader;
import org.lodewire.analysis.store.ValueWriter;

/**
 * By which factor each slot of a cycle, such as an hour of the day, differs from the mean. A slot's factor is the ratio of
 * what was counted in it to what was expected without it, both with a prior of {@link #PRIOR} counts, so that the factors of
 * a topic with few mentions stay near 1. Immutable.
 */
final class Season {

    private static final double PRIOR = 10;

    private final double[] counted;
    private final double[] expected;

    /** @param slots number of slots of the cycle, none of them observed yet */
    Season(int slots) {
        this(new double[slots], new double[slots]);
    }

    private Season(double[] counted, double[] expected) {
        this.counted = counted;
        this.expected = expected;
    }

    double factor(int slot) {
        return (counted[slot] + PRIOR) / (expected[slot] + PRIOR);
    }

    /**
     * This season after an observation.
     *
     * @param decay    what remains of earlier observations
     * @param slot     the observed slot
     * @param count    what was counted
     * @param expected what was expected without this season
     */
    Season learn(double decay, int slot, double count, double expected) {
        double[] newCounted = new double[counted.length];
        double[] newExpected = new double[counted.length];
        for (int i = 0; i < counted.length; i++) {
            newCounted[i] = counted[i] * decay;
            newExpected[i] = this.expected[i] * decay;
        }
        newCounted[slot] += count;
        newExpected[slot] += expected;
        return new Season(newCounted, newExpected);
    }

    void write(ValueWriter writer) {
        for (int i = 0; i < counted.length; i++) {
            writer.putDouble(counted[i]).putDouble(expected[i]);
        }
    }

    static Season read(int slots, ValueReader reader) {
        double[] counted = new double[slots];
        double[] expected = new double[slots];
        for (int i = 0; i < slots; i++) {
            counted[i] = reader.getDouble();
            expected[i] = reader.getDouble();
        }
        return new Season(counted, expected);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Season that
                && Arrays.equals(counted, that.counted)
                && Arrays.equals(expected, that.expected);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(counted) + Arrays.hashCode(expected);
    }
}
