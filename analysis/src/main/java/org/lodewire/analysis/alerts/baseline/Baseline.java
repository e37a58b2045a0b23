package org.lodewire.analysis.alerts.baseline;

import org.lodewire.analysis.store.ValueReader;
import org.lodewire.analysis.store.ValueWriter;

/**
 * What a spike rule has learnt of a topic's counts, sample by sample.
 *
 * @param at               time of the last sample, in milliseconds since the epoch, or {@link #NEVER}
 * @param learnt           for how long it has learnt, in milliseconds
 * @param level            mean of the latest samples
 * @param mean             usual value of the transformed level, without its season
 * @param variance         mean square by which the level rises above the mean
 * @param seasonalVariance mean square by which it rises above mean and season
 * @param hours            offsets of the hours of the day, in UTC
 * @param weekdays         offsets of the days of the week, Monday first
 * @param burst            the level since the alert was raised; meaningless if none is
 */
public record Baseline(
        long at,
        long learnt,
        double level,
        double mean,
        double variance,
        double seasonalVariance,
        Offsets hours,
        Offsets weekdays,
        Burst burst) {

    /** The time of the last sample if there was none. */
    public static final long NEVER = Long.MIN_VALUE;

    static final int HOURS = 24;
    static final int WEEKDAYS = 7;

    /** The baseline before the first sample. */
    public static final Baseline NONE = first(NEVER, 0, 0);

    /** The baseline after the first sample. */
    static Baseline first(long at, double level, double mean) {
        return new Baseline(at, 0, level, mean, 0, 0, new Offsets(HOURS), new Offsets(WEEKDAYS), Burst.NONE);
    }

    public boolean isNone() {
        return at == NEVER;
    }

    /** This baseline after a pause without learning, as if the last sample had been taken at a given time. */
    public Baseline resumedAt(long time) {
        return isNone()
                ? this
                : new Baseline(time, learnt, level, mean, variance, seasonalVariance, hours, weekdays, burst);
    }

    /** This baseline with another burst. */
    public Baseline with(Burst newBurst) {
        return new Baseline(at, learnt, level, mean, variance, seasonalVariance, hours, weekdays, newBurst);
    }

    /** Writes this baseline as part of a stored value. */
    public void write(ValueWriter writer) {
        writer.putLong(at);
        if (!isNone()) {
            writer.putLong(learnt)
                    .putDouble(level)
                    .putDouble(mean)
                    .putDouble(variance)
                    .putDouble(seasonalVariance);
            hours.write(writer);
            weekdays.write(writer);
            writer.putDouble(burst.mean()).putDouble(burst.calmVariance()).putDouble(burst.calmSeasonalVariance());
        }
    }

    /** Reads a baseline that {@link #write} wrote. */
    public static Baseline read(ValueReader reader) {
        long at = reader.getLong();
        return at == NEVER
                ? NONE
                : new Baseline(
                        at,
                        reader.getLong(),
                        reader.getDouble(),
                        reader.getDouble(),
                        reader.getDouble(),
                        reader.getDouble(),
                        Offsets.read(HOURS, reader),
                        Offsets.read(WEEKDAYS, reader),
                        new Burst(reader.getDouble(), reader.getDouble(), reader.getDouble()));
    }
}
