package org.lodewire.schemas.time;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
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

    /** The westernmost and the easternmost offset in use, UTC-12:00 and UTC+14:00, in seconds. */
    private static final int WESTERNMOST = -12 * 3600;

    private static final int EASTERNMOST = 14 * 3600;

    /**
     * Parses a time of publication in any notation that {@link DateReader} reads. A time without an offset is taken as UTC,
     * a date as its midnight in UTC.
     *
     * @param text any text; text that is not a date gives {@link Clamp#IMPLAUSIBLE}
     */
    public static PublishedTime parse(String text) {
        StatedDate stated = DateReader.read(text);
        if (stated == null) {
            return new PublishedTime(text, null, Clamp.IMPLAUSIBLE, false);
        }
        LocalTime time = stated.time() == null ? LocalTime.MIDNIGHT : stated.time();
        int offset = stated.offsetSeconds() == null ? 0 : stated.offsetSeconds();
        return of(text, stated.date().atTime(time), offset, stated.offsetSeconds() != null);
    }

    /** A time with a known offset; its text is ISO 8601. */
    public static PublishedTime of(OffsetDateTime time) {
        String text = DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time);
        return of(text, time.toLocalDateTime(), time.getOffset().getTotalSeconds(), true);
    }

    private static PublishedTime of(String text, LocalDateTime local, int offsetSeconds, boolean complete) {
        if (offsetSeconds < WESTERNMOST || offsetSeconds > EASTERNMOST) {
            return new PublishedTime(text, null, Clamp.ZONE, complete);
        }
        Instant time = local.toInstant(ZoneOffset.ofTotalSeconds(offsetSeconds));
        return time.isBefore(EventTime.EARLIEST)
                ? new PublishedTime(text, null, Clamp.IMPLAUSIBLE, complete)
                : new PublishedTime(text, time, Clamp.NONE, complete);
    }
}
