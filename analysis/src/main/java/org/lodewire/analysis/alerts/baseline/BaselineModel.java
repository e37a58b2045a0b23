package org.lodewire.analysis.alerts.baseline;

import java.time.Duration;
import org.lodewire.analysis.alerts.baseline.Baseline.Burst;

/**
 * How a topic's baseline is learnt, and how far a count is from it: exponentially weighted means and variances (EWMA) of
 * counts under a transformation that makes their variance about the same at any level, the inverse hyperbolic sine of a
 * square root (F. J. Anscombe, "The transformation of Poisson, binomial and negative-binomial data", Biometrika 35, 1948).
 * What a burst adds to the baseline is bounded, and only what rises above it counts as variance, so that a topic that
 * often falls silent does not seem restless. Hours of the day and days of the week have offsets of their own. A level is
 * out of the usual if it is so for the topic and not just usual for the hour, or if it is very much so for the hour.
 * Immutable.
 */
public final class BaselineModel {

    private static final double HOUR = Duration.ofHours(1).toMillis();
    private static final double DAY = Duration.ofDays(1).toMillis();
    /** Counts vary as {@code x + DISPERSION * x * x}: one article brings others. */
    private static final double DISPERSION = 0.1;
    /** Noise floor: a deviation of less than this is none, however steady a topic was. */
    private static final double FLOOR = 1.5;
    /** The baseline learns from residuals of no more deviations than this, */
    private static final double CLIP = 4;
    /** once it has learnt for so long. */
    private static final long UNCLIPPED = Duration.ofHours(5).toMillis();
    /** A sample stands for no more time than this. */
    private static final long LONGEST_STEP = Duration.ofHours(6).toMillis();
    /** The share of the score that the season must reach too, and the multiple with which it alone suffices. */
    private static final double AGREE = 0.7;

    private static final double ALONE = 1.2;
    private static final double LEAST_HOURS = 5;
    private static final double LEAST_WEEKDAYS = 3;
    /** Zeros that an offset is averaged with, and how many hours or days it remembers. */
    private static final double HOUR_PRIOR = 5;

    private static final double HOUR_MEMORY = 28;
    private static final double WEEKDAY_PRIOR = 2;
    private static final double WEEKDAY_MEMORY = 6;

    private final double levelHalfLife;
    private final double halfLife;
    private final double independent;

    /**
     * @param window        length of the window that is counted in
     * @param levelHalfLife of the mean of the latest samples; zero for the sample itself
     * @param halfLife      of mean and variance
     */
    public BaselineModel(Duration window, Duration levelHalfLife, Duration halfLife) {
        this.levelHalfLife = levelHalfLife.toMillis();
        this.halfLife = halfLife.toMillis();
        // So many windows are in the level: their sum has the noise of a count, the level has not.
        this.independent = Math.max(1, 2 * this.levelHalfLife / (Math.log(2) * window.toMillis()));
    }

    /**
     * What a sample shows against a baseline that has not learnt from it.
     *
     * @param before   the baseline
     * @param at       when the sample was taken
     * @param level    mean of the latest samples
     * @param plain    how far the transformed level is from the mean
     * @param season   what is usual for the hour and the weekday, as far as it is known
     * @param score    how many deviations the level is above its usual
     * @param expected the count that would have been usual
     */
    public record Reading(
            Baseline before, long at, double level, double plain, double season, double score, double expected) {

        long step() {
            return Math.min(at - before.at(), LONGEST_STEP);
        }

        public long learnt() {
            return before.learnt() + step();
        }

        /** The transformed level without its season. */
        double unseasonal() {
            return before.mean() + plain - season;
        }

        int hour() {
            return Math.floorMod(Math.floorDiv(at, (long) HOUR), Baseline.HOURS);
        }

        int weekday() {
            // The epoch began on a Thursday.
            return Math.floorMod(Math.floorDiv(at, (long) DAY) + 3, Baseline.WEEKDAYS);
        }
    }

    /** The baseline after the first sample. */
    public Baseline first(long at, long count) {
        return Baseline.first(at, (double) count, transformed(independent * count));
    }

    /** Reads a sample that is not the first, of a later time than the one before. */
    public Reading read(Baseline before, long at, long count) {
        double fresh = levelHalfLife == 0 ? 1 : forgotten(at - before.at(), levelHalfLife);
        double level = before.level() + fresh * (count - before.level());
        double plain = transformed(independent * level) - before.mean();
        Reading reading = new Reading(before, at, level, plain, 0, 0, 0);
        boolean known = before.hours().isSeen(reading.hour(), LEAST_HOURS);
        boolean weekdayKnown = before.weekdays().isSeen(reading.weekday(), LEAST_WEEKDAYS);
        double season = (known ? before.hours().of(reading.hour()) : 0)
                + (weekdayKnown ? before.weekdays().of(reading.weekday()) : 0);
        double score = plain / deviation(before.variance());
        double seasonal = (plain - season) / deviation(before.seasonalVariance());
        return new Reading(
                before,
                at,
                level,
                plain,
                season,
                known ? Math.max(Math.min(score, seasonal / AGREE), seasonal / ALONE) : score,
                restored(before.mean() + season) / independent);
    }

    /** Learns from a sample: of a burst, while its alert is raised, nothing about hours and weekdays. */
    public Baseline learn(Reading reading, boolean raised) {
        Baseline before = reading.before();
        long step = reading.step();
        boolean clips = reading.learnt() > UNCLIPPED;
        double limit = clips ? CLIP * deviation(before.variance()) : Double.POSITIVE_INFINITY;
        double seasonalLimit = clips ? CLIP * deviation(before.seasonalVariance()) : Double.POSITIVE_INFINITY;
        double rest = bounded(
                reading.plain()
                        - before.hours().of(reading.hour())
                        - before.weekdays().of(reading.weekday()),
                limit);
        double weight = Math.max(forgotten(step, halfLife), (double) step / (reading.learnt() + step));
        return new Baseline(
                reading.at(),
                reading.learnt(),
                reading.level(),
                before.mean() + weight * bounded(reading.plain() - reading.season(), limit),
                before.variance() + weight * (above(bounded(reading.plain(), limit)) - before.variance()),
                before.seasonalVariance() + weight * (above(bounded(rest, seasonalLimit)) - before.seasonalVariance()),
                raised
                        ? before.hours()
                        : before.hours().learn(reading.hour(), rest, step / HOUR, HOUR_PRIOR, HOUR_MEMORY),
                raised
                        ? before.weekdays()
                        : before.weekdays().learn(reading.weekday(), rest, step / DAY, WEEKDAY_PRIOR, WEEKDAY_MEMORY),
                before.burst());
    }

    /** What is known of a burst when its alert is raised. */
    public Burst burst(Reading reading) {
        return new Burst(
                reading.unseasonal(),
                reading.before().variance(),
                reading.before().seasonalVariance());
    }

    /** What is known of a burst with a further sample. */
    public Burst burst(Reading reading, long raisedAt) {
        double elapsed = reading.at() - reading.before().at();
        double share = elapsed / (reading.at() - raisedAt + elapsed);
        Burst burst = reading.before().burst();
        return new Burst(
                burst.mean() + share * (reading.unseasonal() - burst.mean()),
                burst.calmVariance(),
                burst.calmSeasonalVariance());
    }

    /** Takes a burst that does not end for the usual level from now on. */
    public Baseline settle(Reading reading, Burst burst) {
        return new Baseline(
                reading.at(),
                reading.learnt(),
                reading.level(),
                burst.mean(),
                burst.calmVariance(),
                burst.calmSeasonalVariance(),
                reading.before().hours(),
                reading.before().weekdays(),
                burst);
    }

    /** Whether so little was counted of late that nothing is above the usual, unless more is counted. */
    public boolean isCalm(Baseline baseline) {
        return baseline.isNone() || transformed(independent * baseline.level()) < baseline.mean() + FLOOR;
    }

    private static double transformed(double count) {
        double x = Math.sqrt(DISPERSION * (count + 0.375));
        // The inverse hyperbolic sine, which Java does not have.
        return 2 / Math.sqrt(DISPERSION) * Math.log(x + Math.sqrt(x * x + 1));
    }

    private static double restored(double transformed) {
        double sine = Math.sinh(transformed * Math.sqrt(DISPERSION) / 2);
        return Math.max(0, sine * sine / DISPERSION - 0.375);
    }

    private static double deviation(double variance) {
        return Math.sqrt(variance + FLOOR * FLOOR);
    }

    private static double above(double residual) {
        return residual > 0 ? 2 * residual * residual : 0;
    }

    /** How much of a mean is new after some time. */
    private static double forgotten(long elapsed, double halfLife) {
        return 1 - Math.pow(0.5, elapsed / halfLife);
    }

    private static double bounded(double residual, double limit) {
        return Math.max(-limit, Math.min(limit, residual));
    }
}
