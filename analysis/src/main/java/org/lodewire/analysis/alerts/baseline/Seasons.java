package org.lodewire.analysis.alerts.baseline;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.lodewire.analysis.store.ValueReader;
import org.lodewire.analysis.store.ValueWriter;

/**
 * What is usual at an hour of the day and on a day of the week, relative to the mean. Immutable.
 *
 * @param hours    by local hour
 * @param weekdays by local day of the week, Monday first
 */
record Seasons(Season hours, Season weekdays) {

    private static final int HOURS = 24;
    private static final int WEEKDAYS = 7;
    private static final int HOUR_SECONDS = 3600;
    private static final int DAY_SECONDS = 24 * HOUR_SECONDS;

    static final Seasons NONE = new Seasons(new Season(HOURS), new Season(WEEKDAYS));

    /** The local hour and weekday of a time. */
    record Slot(int hour, int weekday) {

        static Slot of(long time, ZoneId zone) {
            Instant instant = Instant.ofEpochMilli(time);
            ZoneOffset offset = zone.getRules().getOffset(instant);
            long local = instant.getEpochSecond() + offset.getTotalSeconds();
            // The epoch began on a Thursday.
            return new Slot(
                    Math.floorMod(Math.floorDiv(local, HOUR_SECONDS), HOURS),
                    Math.floorMod(Math.floorDiv(local, DAY_SECONDS) + 3, WEEKDAYS));
        }
    }

    double factor(Slot slot) {
        return hours.factor(slot.hour()) * weekdays.factor(slot.weekday());
    }

    /**
     * These seasons after an observation.
     *
     * @param decay what remains of earlier observations
     * @param slot  when it was
     * @param count what was counted
     * @param mean  what the mean without seasons would have been
     */
    Seasons learn(double decay, Slot slot, double count, double mean) {
        return new Seasons(
                hours.learn(decay, slot.hour(), count, mean * weekdays.factor(slot.weekday())),
                weekdays.learn(decay, slot.weekday(), count, mean * hours.factor(slot.hour())));
    }

    void write(ValueWriter writer) {
        hours.write(writer);
        weekdays.write(writer);
    }

    static Seasons read(ValueReader reader) {
        return new Seasons(Season.read(HOURS, reader), Season.read(WEEKDAYS, reader));
    }
}
