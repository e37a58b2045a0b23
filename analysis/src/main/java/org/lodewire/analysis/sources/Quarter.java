package org.lodewire.analysis.sources;

/** Quarter-hours by number. The quarter-hour n is the time after its start, 15 n - 15 minutes after the epoch, up to its end. */
final class Quarter {

    static final int PER_HOUR = 4;
    static final int PER_DAY = 24 * PER_HOUR;
    static final int PER_WEEK = 7 * PER_DAY;

    private static final long MILLIS = 900_000;

    private Quarter() {}

    /** The quarter-hour that a time is in, in milliseconds since the epoch. */
    static long of(long time) {
        return Math.floorDiv(time + MILLIS - 1, MILLIS);
    }

    /** The end of a quarter-hour, which belongs to it, in milliseconds since the epoch. */
    static long end(long quarter) {
        return quarter * MILLIS;
    }

    /** The day, in UTC, by number. */
    static long day(long quarter) {
        return Math.floorDiv(quarter - 1, PER_DAY);
    }

    /** The hour of the week, in UTC, from Monday. */
    static int hourOfWeek(long quarter) {
        // The epoch began on a Thursday.
        return Math.floorMod(quarter - 1 + 3 * PER_DAY, PER_WEEK) / PER_HOUR;
    }
}
