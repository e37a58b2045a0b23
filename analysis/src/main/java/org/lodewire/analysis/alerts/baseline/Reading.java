package org.lodewire.analysis.alerts.baseline;

import java.time.Duration;

/**
 * A sample compared with a baseline that has not learnt it yet.
 *
 * @param before   the baseline
 * @param at       time of the sample, in milliseconds since the epoch
 * @param level    mean of the latest samples
 * @param plain    difference between the transformed level and the mean
 * @param season   what is usual for the hour and the weekday, as far as it is known
 * @param score    by how many deviations the level is above its usual
 * @param expected the count that would have been usual
 */
public record Reading(
        Baseline before, long at, double level, double plain, double season, double score, double expected) {

    private static final long HOUR = Duration.ofHours(1).toMillis();
    private static final long DAY = Duration.ofDays(1).toMillis();
    /** A sample represents no more time than this. */
    private static final long MAX_STEP = Duration.ofHours(6).toMillis();

    /** The time that the sample represents, in milliseconds. */
    long step() {
        return Math.min(at - before.at(), MAX_STEP);
    }

    /** For how long the baseline will have learnt, in milliseconds. */
    public long learnt() {
        return before.learnt() + step();
    }

    /** The transformed level without its season. */
    double unseasonal() {
        return before.mean() + plain - season;
    }

    int hour() {
        return hour(at);
    }

    int weekday() {
        return weekday(at);
    }

    /** The hour of the day in UTC. */
    static int hour(long at) {
        return Math.floorMod(Math.floorDiv(at, HOUR), Baseline.HOURS);
    }

    /** The day of the week in UTC, Monday first. */
    static int weekday(long at) {
        // The epoch began on a Thursday.
        return Math.floorMod(Math.floorDiv(at, DAY) + 3, Baseline.WEEKDAYS);
    }
}
