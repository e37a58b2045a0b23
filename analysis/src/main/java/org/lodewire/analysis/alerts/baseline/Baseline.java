package org.lodewire.analysis.alerts.baseline;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lodewire.analysis.store.ValueReader;
import org.lodewire.analysis.store.ValueWriter;

/**
 * What a spike rule has learnt of a topic's counts. Immutable.
 *
 * @param since    time of the first sample, in milliseconds since the epoch, or {@link #NEVER}
 * @param interval index of the interval of the last sample
 * @param learnt   number of blocks that were learnt
 * @param count    decayed count of the learnt blocks, in which bursts are limited
 * @param exposure decayed number of learnt blocks, adjusted for their season
 * @param seasons  what is usual at an hour and on a weekday
 * @param scales   of each horizon
 * @param recent   the latest counts, which are not learnt yet
 * @param burst    the last burst
 */
public record Baseline(
        long since,
        long interval,
        long learnt,
        double count,
        double exposure,
        Seasons seasons,
        List<Scale> scales,
        RecentCounts recent,
        Burst burst) {

    /** The time of the first sample if there was none. */
    public static final long NEVER = Long.MIN_VALUE;

    /** The baseline before the first sample. */
    public static final Baseline NONE = first(NEVER, 0, 0);

    private static final int MAX_HORIZONS = 8;
    /** What is added to count and exposure, so that a topic without mentions expects few rather than none. */
    private static final double PRIOR_COUNT = 0.25;

    private static final double PRIOR_INFORMATION = 0.5;

    /** A baseline that has seen nothing. */
    static Baseline first(long at, long interval, int horizons) {
        return new Baseline(
                at,
                interval,
                0,
                0,
                0,
                Seasons.NONE,
                Stream.generate(() -> Scale.NONE).limit(horizons).toList(),
                RecentCounts.NONE,
                Burst.none(horizons));
    }

    public boolean isNone() {
        return since == NEVER;
    }

    /** The expected count of a block at an average time; infinite if no block was learnt. */
    double mean() {
        return (count + PRIOR_COUNT) / exposure;
    }

    /** The uncertainty of the mean, as a dispersion: the fewer articles it rests on, the greater. */
    double uncertainty() {
        return 1 / (count + PRIOR_INFORMATION);
    }

    /** Whether nothing was counted for a day of blocks, so that nothing can be raised before the count changes. */
    public boolean isCalm() {
        return recent.isZero() && !burst.ongoing();
    }

    /** Whether the block that ends now is empty. */
    public boolean isQuiet() {
        return recent.current() == 0;
    }

    Baseline with(long newInterval, RecentCounts newRecent) {
        return new Baseline(since, newInterval, learnt, count, exposure, seasons, scales, newRecent, burst);
    }

    Baseline with(List<Scale> newScales, RecentCounts newRecent, Burst newBurst) {
        return new Baseline(since, interval, learnt, count, exposure, seasons, newScales, newRecent, newBurst);
    }

    Baseline with(Burst newBurst) {
        return with(scales, recent, newBurst);
    }

    /** Writes this baseline as part of a stored value. */
    public void write(ValueWriter writer) {
        writer.putLong(since);
        if (isNone()) {
            return;
        }
        writer.putLong(interval).putVarint(learnt).putDouble(count).putDouble(exposure);
        seasons.write(writer);
        writer.putByte(scales.size());
        scales.forEach(scale -> writer.putDouble(scale.cubes()).putDouble(scale.weight()));
        recent.write(writer);
        burst.write(writer);
    }

    /** Reads a baseline that {@link #write} wrote. */
    public static Baseline read(ValueReader reader) {
        long since = reader.getLong();
        if (since == NEVER) {
            return NONE;
        }
        long interval = reader.getLong();
        long learnt = reader.getVarint();
        double count = reader.getDouble();
        double exposure = reader.getDouble();
        Seasons seasons = Seasons.read(reader);
        int horizons = reader.getByte();
        if (horizons < 0 || horizons > MAX_HORIZONS) {
            throw new IllegalStateException("A stored baseline has " + horizons + " horizons.");
        }
        List<Scale> scales = IntStream.range(0, horizons)
                .mapToObj(i -> new Scale(reader.getDouble(), reader.getDouble()))
                .toList();
        RecentCounts recent = RecentCounts.read(reader);
        return new Baseline(
                since, interval, learnt, count, exposure, seasons, scales, recent, Burst.read(horizons, reader));
    }
}
