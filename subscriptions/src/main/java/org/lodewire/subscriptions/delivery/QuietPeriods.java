package org.lodewire.subscriptions.delivery;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.lodewire.schemas.QuietHours;
import org.lodewire.schemas.Subscription;

/**
 * When a subscription's quiet hours are, and when its digests are due, by the clock of its time zone. A local time that summer
 * time leaves out is an hour later, and of one that occurs twice the first counts, as {@link java.time} has it. Times are in
 * milliseconds since 1970. Stateless.
 */
final class QuietPeriods {

    private static final int MINUTES = 24 * 60;
    private static final long HOUR = 3_600_000;

    private QuietPeriods() {}

    /** When the quiet hours end that a time is in; the time itself if it is in none. */
    static long endOf(Subscription subscription, long now) {
        QuietHours quiet = subscription.getQuiet();
        if (quiet == null) {
            return now;
        }
        ZoneId zone = zone(subscription);
        LocalDate today = Instant.ofEpochMilli(now).atZone(zone).toLocalDate();
        long end = now;
        // Those that began yesterday may last until today. Adjacent ones are one.
        for (int day = -1; day <= 7; day++) {
            LocalDate date = today.plusDays(day);
            boolean begins = quiet.getDays().isEmpty()
                    || quiet.getDays().contains(date.getDayOfWeek().getValue());
            boolean over = quiet.getToMinute() <= quiet.getFromMinute();
            if (begins
                    && at(date, quiet.getFromMinute(), zone) <= end
                    && at(over ? date.plusDays(1) : date, quiet.getToMinute(), zone) > end) {
                end = at(over ? date.plusDays(1) : date, quiet.getToMinute(), zone);
            }
        }
        return end;
    }

    /** When the first digest after a time is due. */
    static long digestAfter(Subscription subscription, long time) {
        ZoneId zone = zone(subscription);
        Integer minute = subscription.getDigestMinute();
        if (minute == null) {
            long offset = zone.getRules().getOffset(Instant.ofEpochMilli(time)).getTotalSeconds() * 1_000L;
            return Math.floorDiv(time + offset, HOUR) * HOUR + HOUR - offset;
        }
        LocalDate date = Instant.ofEpochMilli(time).atZone(zone).toLocalDate();
        long today = at(date, minute, zone);
        return today > time ? today : at(date.plusDays(1), minute, zone);
    }

    private static long at(LocalDate date, int minute, ZoneId zone) {
        int valid = Math.floorMod(minute, MINUTES);
        return date.atTime(valid / 60, valid % 60).atZone(zone).toInstant().toEpochMilli();
    }

    /** Any producer may have written the definition. */
    private static ZoneId zone(Subscription subscription) {
        try {
            return ZoneId.of(subscription.getTimeZone());
        } catch (DateTimeException e) {
            return ZoneOffset.UTC;
        }
    }
}
