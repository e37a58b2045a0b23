package org.lodewire.analysis.alerts.baseline;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.lodewire.analysis.store.ValueReader;
import org.lodewire.analysis.store.ValueWriter;

/**
 * The last burst that raised an alert. A further alert must rise above it too; after its end, it is forgotten with a half-life
 * of half a day. Immutable.
 *
 * @param ongoing whether the score has not fallen since the alert was raised, although the alert may have been resolved
 * @param horizon index of the horizon that raised the alert
 * @param peaks   highest count of each horizon, decayed since the end of the burst
 */
record Burst(boolean ongoing, int horizon, List<Double> peaks) {

    private static final double HALF_LIFE = 12 * 3_600_000.0;

    static Burst none(int horizons) {
        return new Burst(
                false, 0, IntStream.range(0, horizons).mapToObj(i -> 0.0).toList());
    }

    double peak(int of) {
        return peaks.get(of);
    }

    Burst raisedBy(int index) {
        return new Burst(ongoing, index, peaks);
    }

    /**
     * This burst at the end of a block.
     *
     * @param continues whether the burst is still ongoing
     * @param holds     whether the peaks are kept, as the burst is ongoing or an alert is raised
     * @param counts    the counts of all horizons
     * @param interval  the time since the end of the last block
     */
    Burst endBlock(boolean continues, boolean holds, long[] counts, long interval) {
        double decay = StrictMath.pow(0.5, interval / HALF_LIFE);
        List<Double> newPeaks = IntStream.range(0, peaks.size())
                .mapToObj(i -> holds ? Math.max(peak(i), (double) counts[i]) : peak(i) * decay)
                .toList();
        return new Burst(continues, horizon, newPeaks);
    }

    void write(ValueWriter writer) {
        writer.putBoolean(ongoing).putByte(horizon);
        peaks.forEach(writer::putDouble);
    }

    static Burst read(int horizons, ValueReader reader) {
        boolean ongoing = reader.getBoolean();
        int horizon = reader.getByte();
        Double[] peaks = new Double[horizons];
        Arrays.setAll(peaks, i -> reader.getDouble());
        return new Burst(ongoing, horizon, List.of(peaks));
    }
}
