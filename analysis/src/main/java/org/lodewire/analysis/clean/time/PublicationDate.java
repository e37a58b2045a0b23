package org.lodewire.analysis.clean.time;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lodewire.schemas.time.StatedDate;

/**
 * The date of publication that a page or text states, as precisely as it states it: a date, a local date and time, or a
 * date and time with an offset from UTC.
 *
 * @param time   null if only the date is known
 * @param offset offset from UTC, null if it is not known; always null without a time
 */
public record PublicationDate(
        LocalDate date, @Nullable LocalTime time, @Nullable ZoneOffset offset) {

    /** Programs with an unset clock write 1 January 1970, in some zones the day after. */
    private static final LocalDate LAST_UNSET = LocalDate.of(1970, 1, 2);

    private static final LocalDate TOO_LATE = LocalDate.of(2100, 1, 1);

    private static final int WESTERNMOST = -12 * 3600;
    private static final int EASTERNMOST = 14 * 3600;

    static PublicationDate of(LocalDate date) {
        return new PublicationDate(date, null, null);
    }

    static PublicationDate of(OffsetDateTime time) {
        return new PublicationDate(time.toLocalDate(), time.toLocalTime(), time.getOffset());
    }

    /**
     * The same without an offset that no place has.
     *
     * @param region what the name of the zone means on a page, null if it has none
     */
    static PublicationDate of(StatedDate stated, @Nullable ZoneId region) {
        LocalTime time = stated.time() == null ? null : stated.time().truncatedTo(ChronoUnit.MILLIS);
        if (time != null && region != null) {
            return of(stated.date().atTime(time).atZone(region).toOffsetDateTime());
        }
        Integer seconds = stated.offsetSeconds();
        return new PublicationDate(stated.date(), time, seconds == null ? null : offset(seconds));
    }

    private static @Nullable ZoneOffset offset(int seconds) {
        boolean exists = seconds >= WESTERNMOST && seconds <= EASTERNMOST && seconds % 900 == 0;
        return exists ? ZoneOffset.ofTotalSeconds(seconds) : null;
    }

    /** The same with the offset of a zone, if it has a time and no offset. */
    PublicationDate in(@Nullable ZoneId zone) {
        return zone == null || time == null || offset != null
                ? this
                : of(date.atTime(time).atZone(zone).toOffsetDateTime());
    }

    /** Whether the date is after 2 January 1970 and before 2100. */
    boolean isPlausible() {
        return date.isAfter(LAST_UNSET) && date.isBefore(TOO_LATE);
    }

    /** Whether only the date is known. Programs that have no time of day write midnight. */
    boolean isDateOnly() {
        return time == null || time.equals(LocalTime.MIDNIGHT);
    }

    /** Days between the two local dates; never negative. */
    long daysTo(PublicationDate other) {
        return Math.abs(ChronoUnit.DAYS.between(date, other.date));
    }

    /**
     * Whether another date supplies the offset that this one lacks: it has an offset, and this date and time, to the
     * minute, are either its local time or its time in UTC.
     */
    boolean isCompletedBy(PublicationDate other) {
        if (offset != null || time == null || other.offset == null) {
            return false;
        }
        LocalDateTime minute = date.atTime(time).truncatedTo(ChronoUnit.MINUTES);
        OffsetDateTime known = other.toOffsetDateTime().truncatedTo(ChronoUnit.MINUTES);
        return minute.equals(known.toLocalDateTime())
                || minute.equals(known.withOffsetSameInstant(ZoneOffset.UTC).toLocalDateTime());
    }

    /** Whether both state the same minute of the same day, whatever their offsets. */
    boolean isSameMinute(PublicationDate other) {
        return time != null
                && other.time != null
                && date.equals(other.date)
                && time.truncatedTo(ChronoUnit.MINUTES).equals(other.time.truncatedTo(ChronoUnit.MINUTES));
    }

    /**
     * The date as a time with an offset.
     *
     * @throws NullPointerException if the offset is not known
     */
    OffsetDateTime toOffsetDateTime() {
        return OffsetDateTime.of(date, Objects.requireNonNull(time), Objects.requireNonNull(offset));
    }

    /** ISO 8601, without the parts that are not known. */
    @Override
    public String toString() {
        if (time == null) {
            return date.toString();
        }
        return offset == null
                ? DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(date.atTime(time))
                : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(toOffsetDateTime());
    }
}
