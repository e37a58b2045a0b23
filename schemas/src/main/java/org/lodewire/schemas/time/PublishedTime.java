package org.lodewire.schemas.time;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;
import java.util.Map;
import org.lodewire.schemas.Clamp;

/**
 * Reads a time of publication: ISO 8601 with or without an offset ({@code 2025-06-11T06:26:00-04:00}, a space for the T
 * too), a date alone, or RFC 1123 as feeds have it ({@code Wed, 11 Jun 2025 06:26:00 -0400}, the zone names of RFC 822
 * too). A time without an offset is taken as UTC, a date as its midnight in UTC.
 *
 * @param time   null if there is none that can be believed
 * @param clamp  why not, {@code NONE} if it can
 * @param moment whether a date, a time of day and an offset or zone are all there, so that nothing had to be assumed
 */
public record PublishedTime(Instant time, Clamp clamp, boolean moment) {

    private static final int LONGEST = 100;

    private static final ZoneOffset WESTERNMOST = ZoneOffset.ofHours(-12);
    private static final ZoneOffset EASTERNMOST = ZoneOffset.ofHours(14);

    /** Unset clocks give the first day of 1970, and Kafka has no timestamps before it. */
    private static final Instant FIRST = Instant.parse("1970-01-02T00:00:00Z");

    private static final DateTimeFormatter RFC_1123_LOCAL = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .appendPattern("d MMM uuuu H:mm[:ss]")
            .toFormatter(Locale.ENGLISH);

    private static final Map<String, Integer> ZONE_NAMES = Map.ofEntries(
            Map.entry("UT", 0),
            Map.entry("UTC", 0),
            Map.entry("GMT", 0),
            Map.entry("Z", 0),
            Map.entry("EDT", -4),
            Map.entry("EST", -5),
            Map.entry("CDT", -5),
            Map.entry("CST", -6),
            Map.entry("MDT", -6),
            Map.entry("MST", -7),
            Map.entry("PDT", -7),
            Map.entry("PST", -8));

    /** Reads a time of publication as its source wrote it. Any string is taken. */
    public static PublishedTime read(String given) {
        String text = given.strip();
        if (text.length() > LONGEST) {
            return new PublishedTime(null, Clamp.IMPLAUSIBLE, false);
        }
        try {
            return startsWithDigits(text, 4) ? iso(text) : rfc1123(text);
        } catch (NoSuchZoneException e) {
            return new PublishedTime(null, Clamp.ZONE, true);
        } catch (DateTimeException | ArithmeticException e) {
            return new PublishedTime(null, Clamp.IMPLAUSIBLE, false);
        }
    }

    private static PublishedTime of(LocalDateTime local, String zone) {
        Instant time = local.toInstant(offset(zone));
        boolean believable = !time.isBefore(FIRST);
        return new PublishedTime(
                believable ? time : null, believable ? Clamp.NONE : Clamp.IMPLAUSIBLE, !zone.isEmpty());
    }

    private static PublishedTime iso(String text) {
        int dateEnd = "uuuu-mm-dd".length();
        if (text.length() <= dateEnd) {
            return of(LocalDate.parse(text).atStartOfDay(), "");
        }
        int zoneAt = dateEnd + 1;
        while (zoneAt < text.length() && "0123456789:.".indexOf(text.charAt(zoneAt)) >= 0) {
            zoneAt++;
        }
        char separator = text.charAt(dateEnd) == ' ' ? 'T' : text.charAt(dateEnd);
        LocalDateTime local =
                LocalDateTime.parse(text.substring(0, dateEnd) + separator + text.substring(dateEnd + 1, zoneAt));
        return of(local, text.substring(zoneAt).strip());
    }

    private static PublishedTime rfc1123(String text) {
        // The weekday says nothing that the date does not, and is wrong in many a feed.
        String date = text.substring(text.indexOf(',') + 1).strip();
        int zoneAt = date.lastIndexOf(' ') + 1;
        LocalDateTime local = LocalDateTime.parse(date.substring(0, zoneAt).strip(), RFC_1123_LOCAL);
        return of(local, date.substring(zoneAt));
    }

    /** Nothing, Z, +hh, +hhmm, +hh:mm, or a name. */
    private static ZoneOffset offset(String zone) {
        String upper = zone.toUpperCase(Locale.ROOT);
        if (upper.isEmpty()) {
            return ZoneOffset.UTC;
        }
        if (ZONE_NAMES.containsKey(upper)) {
            return ZoneOffset.ofHours(ZONE_NAMES.get(upper));
        }
        String digits = upper.substring(1).replace(":", "");
        boolean known = "+-".indexOf(upper.charAt(0)) >= 0
                && (digits.length() == 2 || digits.length() == 4)
                && startsWithDigits(digits, digits.length());
        if (!known) {
            throw new DateTimeException("no offset");
        }
        int minutes = digits.length() == 4 ? Integer.parseInt(digits.substring(2)) : 0;
        if (minutes > 59) {
            throw new DateTimeException("no offset");
        }
        int size = Integer.parseInt(digits.substring(0, 2)) * 3600 + minutes * 60;
        int seconds = upper.charAt(0) == '-' ? -size : size;
        if (seconds < WESTERNMOST.getTotalSeconds() || seconds > EASTERNMOST.getTotalSeconds()) {
            throw new NoSuchZoneException();
        }
        return ZoneOffset.ofTotalSeconds(seconds);
    }

    private static boolean startsWithDigits(String text, int count) {
        return text.length() >= count && text.chars().limit(count).allMatch(c -> c >= '0' && c <= '9');
    }

    /** An offset from UTC that no place has. */
    private static final class NoSuchZoneException extends DateTimeException {

        private static final long serialVersionUID = 1;

        NoSuchZoneException() {
            super("no such zone");
        }
    }
}
