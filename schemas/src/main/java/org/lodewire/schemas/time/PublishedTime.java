package org.lodewire.schemas.time;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lodewire.schemas.Clamp;

/**
 * A time of publication, and whether it can be used as an event time.
 *
 * @param text     as its source wrote it
 * @param time     null if there is no time, or none that is plausible
 * @param clamp    why {@code time} is null; {@code NONE} if it is not
 * @param complete whether the text gives a date, a time of day and an offset or zone, so that nothing had to be assumed
 */
public record PublishedTime(String text, @Nullable Instant time, Clamp clamp, boolean complete) {

    private static final int MAX_LENGTH = 100;

    /** The westernmost and the easternmost offset in use, UTC-12:00 and UTC+14:00, in seconds. */
    private static final int WESTERNMOST = -12 * 3600;

    private static final int EASTERNMOST = 14 * 3600;

    /** Programs with an unset clock write 1 January 1970. Kafka has no timestamps before that. */
    private static final Instant FIRST = Instant.parse("1970-01-02T00:00:00Z");

    private static final DateTimeFormatter RFC_1123_LOCAL = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .appendPattern("d MMM uuuu H:mm[:ss]")
            .toFormatter(Locale.ENGLISH);

    private static final Map<String, Integer> ZONE_HOURS = Map.ofEntries(
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

    /**
     * Parses a time of publication: ISO 8601 with or without an offset ({@code 2025-06-11T06:26:00-04:00}, also with a
     * space for the T), a date alone, or RFC 1123 as in feeds ({@code Wed, 11 Jun 2025 06:26:00 -0400}, also with the zone
     * names of RFC 822). A time without an offset is taken as UTC, a date as its midnight in UTC.
     *
     * @param text any text; text that is not a date gives {@link Clamp#IMPLAUSIBLE}
     */
    public static PublishedTime parse(String text) {
        String stripped = text.strip();
        if (stripped.length() > MAX_LENGTH) {
            return noDate(text);
        }
        try {
            return startsWithDigits(stripped, 4) ? iso(text, stripped) : rfc1123(text, stripped);
        } catch (DateTimeException | ArithmeticException e) {
            return noDate(text);
        }
    }

    /** A time with a known offset; its text is ISO 8601. */
    public static PublishedTime of(OffsetDateTime time) {
        String text = DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time);
        return of(text, time.toLocalDateTime(), time.getOffset().getTotalSeconds(), true);
    }

    private static PublishedTime noDate(String text) {
        return new PublishedTime(text, null, Clamp.IMPLAUSIBLE, false);
    }

    private static PublishedTime of(String text, LocalDateTime local, int offsetSeconds, boolean complete) {
        if (offsetSeconds < WESTERNMOST || offsetSeconds > EASTERNMOST) {
            return new PublishedTime(text, null, Clamp.ZONE, complete);
        }
        Instant time = local.toInstant(ZoneOffset.ofTotalSeconds(offsetSeconds));
        return time.isBefore(FIRST)
                ? new PublishedTime(text, null, Clamp.IMPLAUSIBLE, complete)
                : new PublishedTime(text, time, Clamp.NONE, complete);
    }

    private static PublishedTime iso(String text, String stripped) {
        int dateEnd = "uuuu-mm-dd".length();
        if (stripped.length() <= dateEnd) {
            return of(text, LocalDate.parse(stripped).atStartOfDay(), 0, false);
        }
        int zoneAt = dateEnd + 1;
        while (zoneAt < stripped.length() && "0123456789:.".indexOf(stripped.charAt(zoneAt)) >= 0) {
            zoneAt++;
        }
        char separator = stripped.charAt(dateEnd) == ' ' ? 'T' : stripped.charAt(dateEnd);
        LocalDateTime local = LocalDateTime.parse(
                stripped.substring(0, dateEnd) + separator + stripped.substring(dateEnd + 1, zoneAt));
        return of(text, local, stripped.substring(zoneAt).strip());
    }

    private static PublishedTime rfc1123(String text, String stripped) {
        // The weekday is redundant, and many feeds get it wrong.
        String date = stripped.substring(stripped.indexOf(',') + 1).strip();
        int zoneAt = date.lastIndexOf(' ') + 1;
        LocalDateTime local = LocalDateTime.parse(date.substring(0, zoneAt).strip(), RFC_1123_LOCAL);
        return of(text, local, date.substring(zoneAt));
    }

    private static PublishedTime of(String text, LocalDateTime local, String zone) {
        return of(text, local, offsetSeconds(zone), !zone.isEmpty());
    }

    /** The offset of nothing, Z, +hh, +hhmm, +hh:mm, or a name. */
    private static int offsetSeconds(String zone) {
        String upper = zone.toUpperCase(Locale.ROOT);
        if (upper.isEmpty()) {
            return 0;
        }
        Integer hours = ZONE_HOURS.get(upper);
        if (hours != null) {
            return hours * 3600;
        }
        String digits = upper.substring(1).replace(":", "");
        int minutes = digits.length() == 4 && startsWithDigits(digits, 4) ? Integer.parseInt(digits.substring(2)) : 0;
        boolean valid = "+-".indexOf(upper.charAt(0)) >= 0
                && (digits.length() == 2 || digits.length() == 4)
                && startsWithDigits(digits, digits.length())
                && minutes < 60;
        if (!valid) {
            throw new DateTimeException("not an offset");
        }
        int seconds = Integer.parseInt(digits.substring(0, 2)) * 3600 + minutes * 60;
        return upper.charAt(0) == '-' ? -seconds : seconds;
    }

    private static boolean startsWithDigits(String text, int count) {
        return text.length() >= count && text.chars().limit(count).allMatch(c -> c >= '0' && c <= '9');
    }
}
