package org.lodewire.producer.crawl;

import java.time.DayOfWeek;
import java.util.Set;

/**
 * Hours of the day and days of the week, in UTC, at which a feed does not wish to be polled ({@code skipHours} and {@code
 * skipDays} of RSS 2.0).
 *
 * @param hours a bit for each hour, the lowest for the first of the day
 * @param days  a bit for each day, the lowest for Monday
 */
record SkippedTimes(int hours, int days) {

    static final SkippedTimes NONE = new SkippedTimes(0, 0);

    private static final long HOUR = 3_600_000;
    private static final int HOURS = 24;
    private static final int DAYS = 7;

    /** Hours outside of 0 to 23 are left out. */
    static SkippedTimes of(Set<Integer> hours, Set<DayOfWeek> days) {
        int hourBits = 0;
        for (int hour : hours) {
            hourBits |= hour >= 0 && hour < HOURS ? 1 << hour : 0;
        }
        int dayBits = 0;
        for (DayOfWeek day : days) {
            dayBits |= 1 << day.ordinal();
        }
        return hourBits == 0 && dayBits == 0 ? NONE : new SkippedTimes(hourBits, dayBits);
    }

    /**
     * The first time from a time on that is not skipped, so many hours later that polls stay spread over the hour. A feed that
     * wishes never to be polled is polled as if it had no wishes: it would not be defined otherwise.
     */
    long next(long time) {
        for (int later = 0; later < DAYS * HOURS; later++) {
            long candidate = time + later * HOUR;
            if (!isSkipped(candidate)) {
                return candidate;
            }
        }
        return time;
    }

    private boolean isSkipped(long time) {
        long hour = Math.floorDiv(time, HOUR);
        // The epoch began on a Thursday.
        int day = Math.floorMod(Math.floorDiv(hour, HOURS) + 3, DAYS);
        return (hours >> Math.floorMod(hour, HOURS) & 1) != 0 || (days >> day & 1) != 0;
    }

    void write(StateWriter out) {
        out.putNumber(hours).putByte(days);
    }

    static SkippedTimes read(StateReader in) {
        int hours = (int) in.getNumber();
        int days = in.getByte();
        return hours == 0 && days == 0 ? NONE : new SkippedTimes(hours, days);
    }
}
