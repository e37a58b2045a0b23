package org.lodewire.analysis.alerts.baseline;

import java.time.Duration;

/**
 * Learns a topic's baseline and compares counts with it, by exponentially weighted moving averages (EWMA) of the mean and
 * variance of transformed counts. The contribution of a burst to the baseline is bounded. Only rises above the mean
 * contribute to the variance, so that silences do not raise it. Hours of the day and days of the week have offsets of
 * their own. A level is unusual if it is so both for the topic and, to a lesser degree, for the hour, or if it is very
 * unusual for the hour alone. The formulas are in docs/internals/alerts.md. Immutable.
 */
public final class BaselineModel {

    private static final double HOUR = Duration.ofHours(1).toMillis();
    private static final double DAY = Duration.ofDays(1).toMillis();
    /** Deviations are never less than this, however steady a topic is. */
    private static final double MIN_DEVIATION = 1.5;
    /** Residuals are limited to this number of deviations, */
    private static final double CLIP = 4;
    /** after the baseline has learnt for this long. */
    private static final long UNCLIPPED = Duration.ofHours(5).toMillis();
    /** The share of the score that the seasonal score must reach too, and the multiple at which it suffices alone. */
    private static final double AGREE = 0.7;

    private static final double ALONE = 1.2;
    private static final double MIN_HOURS = 5;
    private static final double MIN_WEEKDAYS = 3;
    /** Number of zeros that an offset is averaged with, and number of hours or days that it remembers. */
    private static final double HOUR_PRIOR = 5;

    private static final double HOUR_MEMORY = 28;
    private static final double WEEKDAY_PRIOR = 2;
    private static final double WEEKDAY_MEMORY = 6;

    private final double levelHalfLife;
    private final double halfLife;
    private final double independent;

    /**
     * @param window        length of the window that is counted in
     * @param levelHalfLife half-life of the mean of the latest samples; zero for the last sample alone
     * @param halfLife      half-life of mean and variance
     */
    public BaselineModel(Duration window, Duration levelHalfLife, Duration halfLife) {
        this.levelHalfLife = levelHalfLife.toMillis();
        this.halfLife = halfLife.toMillis();
        // The level averages this many independent windows. Their sum has the noise of a count, the level has not.
        this.independent = Math.max(1, 2 * this.levelHalfLife / (Math.log(2) * window.toMillis()));
    }

    /** The baseline after the first sample. */
    public Baseline first(long at, long count) {
        return Baseline.first(at, (double) count, CountTransform.apply(independent * count));
    }

    /** Compares a sample with the baseline before it. The sample must be later than the baseline's last one. */
    public Reading read(Baseline before, long at, long count) {
        double weight = levelHalfLife == 0 ? 1 : weight(at - before.at(), levelHalfLife);
        double level = before.level() + weight * (count - before.level());
        double plain = CountTransform.apply(independent * level) - before.mean();
        int hour = Reading.hour(at);
        int weekday = Reading.weekday(at);
        boolean hourKnown = before.hours().isKnown(hour, MIN_HOURS);
        boolean weekdayKnown = before.weekdays().isKnown(weekday, MIN_WEEKDAYS);
        double season = (hourKnown ? before.hours().of(hour) : 0)
                + (weekdayKnown ? before.weekdays().of(weekday) : 0);
        double score = plain / deviation(before.variance());
        double seasonal = (plain - season) / deviation(before.seasonalVariance());
        return new Reading(
                before,
                at,
                level,
                plain,
                season,
                hourKnown ? Math.max(Math.min(score, seasonal / AGREE), seasonal / ALONE) : score,
                CountTransform.invert(before.mean() + season) / independent);
    }

    /**
     * Learns a sample.
     *
     * @param raised whether an alert is raised; if so, the offsets of hours and weekdays stay as they are
     */
    public Baseline learn(Reading reading, boolean raised) {
        Baseline before = reading.before();
        long step = reading.step();
        boolean clips = reading.learnt() > UNCLIPPED;
        double limit = clips ? CLIP * deviation(before.variance()) : Double.POSITIVE_INFINITY;
        double seasonalLimit = clips ? CLIP * deviation(before.seasonalVariance()) : Double.POSITIVE_INFINITY;
        double residual = clip(
                reading.plain()
                        - before.hours().of(reading.hour())
                        - before.weekdays().of(reading.weekday()),
                limit);
        double weight = Math.max(weight(step, halfLife), (double) step / (reading.learnt() + step));
        double rise = squaredRise(clip(reading.plain(), limit));
        double seasonalRise = squaredRise(clip(residual, seasonalLimit));
        return new Baseline(
                reading.at(),
                reading.learnt(),
                reading.level(),
                before.mean() + weight * clip(reading.plain() - reading.season(), limit),
                before.variance() + weight * (rise - before.variance()),
                before.seasonalVariance() + weight * (seasonalRise - before.seasonalVariance()),
                raised
                        ? before.hours()
                        : before.hours().learn(reading.hour(), residual, step / HOUR, HOUR_PRIOR, HOUR_MEMORY),
                raised
                        ? before.weekdays()
                        : before.weekdays()
                                .learn(reading.weekday(), residual, step / DAY, WEEKDAY_PRIOR, WEEKDAY_MEMORY),
                before.burst());
    }

    /** Whether the level is not above the usual by even the smallest deviation, unless the count grows. */
    public boolean isCalm(Baseline baseline) {
        return baseline.isNone()
                || CountTransform.apply(independent * baseline.level()) < baseline.mean() + MIN_DEVIATION;
    }

    private static double deviation(double variance) {
        return Math.sqrt(variance + MIN_DEVIATION * MIN_DEVIATION);
    }

    /** The square of a positive residual, doubled because negative ones contribute nothing. */
    private static double squaredRise(double residual) {
        return residual > 0 ? 2 * residual * residual : 0;
    }

    /** The weight of a new value in a moving average after some time. */
    private static double weight(long elapsed, double halfLife) {
        return 1 - Math.pow(0.5, elapsed / halfLife);
    }

    private static double clip(double residual, double limit) {
        return Math.max(-limit, Math.min(limit, residual));
    }
}
