package org.lodewire.analysis.sources;

import org.jspecify.annotations.Nullable;
import org.lodewire.analysis.store.ValueReader;
import org.lodewire.analysis.store.ValueWriter;

/**
 * In which share of the quarter-hours a source is active, by hour of the day and day of the week, with a half-life of 28 days.
 * The time that passes for a source, its <em>own time</em>, is the sum of these shares: a night or weekend in which it
 * usually publishes nothing takes next to none. Not thread-safe.
 */
final class Rhythm {

    private static final int HOURS = 24;
    private static final int DAYS = 7;
    /** What remains after a day. */
    private static final double DAILY = StrictMath.pow(2, -1.0 / 28);
    /** As many active quarter-hours as a slot must have before its factor is the observed one. */
    private static final double PRIOR = 5;
    /** A source that is active in all quarter-hours may still miss one. */
    private static final double HIGHEST = 0.98;
    /** Quarter-hours before seasons are learnt; until then, the mean that they are compared with is not known well. */
    private static final double SETTLED = 0.8 * Quarter.PER_WEEK;

    private double active;
    private double observed;
    private final double[] counted = new double[HOURS + DAYS];
    private final double[] expected = new double[HOURS + DAYS];
    private double @Nullable [] shares;

    /** Learns whether the source was active in a quarter-hour. */
    void learn(long quarter, boolean wasActive) {
        int hour = Quarter.hourOfWeek(quarter);
        int slot = hour % HOURS;
        int day = HOURS + hour / HOURS;
        double count = wasActive ? 1 : 0;
        if (observed >= SETTLED) {
            double mean = active / observed;
            double ofSlot = factor(slot);
            double ofDay = factor(day);
            counted[slot] += count;
            counted[day] += count;
            expected[slot] += mean * ofDay;
            expected[day] += mean * ofSlot;
            observed += ofSlot * ofDay;
        } else {
            observed++;
        }
        active += count;
        shares = null;
    }

    /** Lets what was learnt fade. */
    void fade(long days) {
        double left = StrictMath.pow(DAILY, (double) days);
        active *= left;
        observed *= left;
        for (int i = 0; i < counted.length; i++) {
            counted[i] *= left;
            expected[i] *= left;
        }
        shares = null;
    }

    private double factor(int slot) {
        return (counted[slot] + PRIOR) / (expected[slot] + PRIOR);
    }

    /** In how many quarter-hours a week it is active. */
    double perWeek() {
        return Quarter.PER_WEEK * mean();
    }

    private double mean() {
        return observed == 0 ? 0 : active / observed;
    }

    /** The source's own time in a quarter-hour, from 0 to 1. */
    double share(long quarter) {
        double[] all = shares;
        if (all == null) {
            all = new double[DAYS * HOURS];
            for (int hour = 0; hour < all.length; hour++) {
                all[hour] = Math.min(HIGHEST, mean() * factor(hour % HOURS) * factor(HOURS + hour / HOURS));
            }
            shares = all;
        }
        return all[Quarter.hourOfWeek(quarter)];
    }

    /** The source's own time from the end of a quarter-hour to the end of a later one. */
    double between(long from, long to) {
        double sum = 0;
        for (long quarter = from + 1; quarter <= to; quarter++) {
            sum += share(quarter);
        }
        return sum;
    }

    void write(ValueWriter writer) {
        writer.putDouble(active).putDouble(observed);
        for (int i = 0; i < counted.length; i++) {
            writer.putDouble(counted[i]).putDouble(expected[i]);
        }
    }

    static Rhythm read(ValueReader reader) {
        Rhythm rhythm = new Rhythm();
        rhythm.active = reader.getDouble();
        rhythm.observed = reader.getDouble();
        for (int i = 0; i < rhythm.counted.length; i++) {
            rhythm.counted[i] = reader.getDouble();
            rhythm.expected[i] = reader.getDouble();
        }
        return rhythm;
    }
}
