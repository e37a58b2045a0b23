package org.lodewire.analysis.alerts.baseline;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * What a spike rule learnt of a topic's counts, sample by sample. Two are equal if they were stored alike.
 *
 * @param at               when the last sample was taken, in milliseconds since the epoch; {@link #NEVER} before
 *                         the first
 * @param learnt           for how long it has learnt, in milliseconds
 * @param level            mean of the latest samples
 * @param mean             what the transformed level usually is, without its season
 * @param variance         how far the level usually rises above the mean, squared
 * @param seasonalVariance how far it usually rises above mean and season, squared
 * @param hours            by how much the hours of the day differ, in UTC
 * @param weekdays         by how much the days of the week differ, Monday first
 * @param burst            what was above the usual since the alert was raised; of no meaning if it is not
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

    /** When no sample was taken. */
    public static final long NEVER = Long.MIN_VALUE;

    static final int HOURS = 24;
    static final int WEEKDAYS = 7;

    /** Of what was never sampled. */
    public static final Baseline NONE = first(NEVER, 0, 0);

    /**
     * A level that may turn out to be the usual one from now on.
     *
     * @param mean                 mean of the transformed level since the alert was raised, without its season
     * @param calmVariance         the variance when it was raised
     * @param calmSeasonalVariance the seasonal variance then
     */
    public record Burst(double mean, double calmVariance, double calmSeasonalVariance) {}

    /** After the first sample. */
    static Baseline first(long at, double level, double mean) {
        return new Baseline(at, 0, level, mean, 0, 0, new Offsets(HOURS), new Offsets(WEEKDAYS), new Burst(0, 0, 0));
    }

    public boolean isNone() {
        return at == NEVER;
    }

    /** The same after a pause in which nothing was learnt: as if the last sample had been taken then. */
    public Baseline awakeAt(long time) {
        return isNone()
                ? this
                : new Baseline(time, learnt, level, mean, variance, seasonalVariance, hours, weekdays, burst);
    }

    public Baseline with(Burst now) {
        return new Baseline(at, learnt, level, mean, variance, seasonalVariance, hours, weekdays, now);
    }

    public int bytes() {
        return Long.BYTES + (isNone() ? 0 : Long.BYTES + 7 * Double.BYTES + hours.bytes() + weekdays.bytes());
    }

    public void write(ByteBuffer buffer) {
        buffer.putLong(at);
        if (!isNone()) {
            buffer.putLong(learnt)
                    .putDouble(level)
                    .putDouble(mean)
                    .putDouble(variance)
                    .putDouble(seasonalVariance);
            hours.write(buffer);
            weekdays.write(buffer);
            buffer.putDouble(burst.mean()).putDouble(burst.calmVariance()).putDouble(burst.calmSeasonalVariance());
        }
    }

    public static Baseline read(ByteBuffer buffer) {
        long at = buffer.getLong();
        return at == NEVER
                ? NONE
                : new Baseline(
                        at,
                        buffer.getLong(),
                        buffer.getDouble(),
                        buffer.getDouble(),
                        buffer.getDouble(),
                        buffer.getDouble(),
                        Offsets.read(HOURS, buffer),
                        Offsets.read(WEEKDAYS, buffer),
                        new Burst(buffer.getDouble(), buffer.getDouble(), buffer.getDouble()));
    }

    private byte[] value() {
        ByteBuffer buffer = ByteBuffer.allocate(bytes());
        write(buffer);
        return buffer.array();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Baseline baseline && Arrays.equals(value(), baseline.value());
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(value());
    }
}
