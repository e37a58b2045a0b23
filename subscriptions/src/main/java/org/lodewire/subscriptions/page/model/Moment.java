package org.lodewire.subscriptions.page.model;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * A time as people read it.
 *
 * @param iso      for programs, in ISO 8601
 * @param exact    in UTC, to the second
 * @param relative from the time at which the page was made, such as {@code 5 min ago}
 */
public record Moment(String iso, String exact, String relative) {

    private static final DateTimeFormatter EXACT = DateTimeFormatter.ofPattern(
                    "d MMM uuuu, HH:mm:ss 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);
    private static final long MINUTE = 60;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;

    /** A time as it is read at another. The end of a step that has not ended yet is now. */
    public static Moment of(Instant time, Instant now) {
        Duration age = Duration.between(time, now);
        return new Moment(time.toString(), EXACT.format(time), age.isNegative() ? "now" : relative(age));
    }

    /** A time that may be in the future. */
    public static Moment ahead(Instant time, Instant now) {
        return new Moment(time.toString(), EXACT.format(time), relative(Duration.between(time, now)));
    }

    private static String relative(Duration age) {
        long seconds = age.abs().toSeconds();
        if (seconds < 10) {
            return "now";
        }
        String length = seconds < MINUTE
                ? seconds + " s"
                : seconds < HOUR
                        ? seconds / MINUTE + " min"
                        : seconds < 2 * DAY ? seconds / HOUR + " h" : seconds / DAY + " d";
        return age.isNegative() ? "in " + length : length + " ago";
    }
}
