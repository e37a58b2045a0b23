package org.lodewire.analysis.clean.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/**
 * When something was published, as precisely as it was written.
 *
 * @param time   null if only the date was given
 * @param offset from UTC, null if none was given; never without a time
 */
public record Moment(LocalDate date, LocalTime time, ZoneOffset offset) {

    /** What unset clocks give is before it. */
    private static final LocalDate EARLIEST = LocalDate.of(1970, 1, 2);

    private static final LocalDate LATEST = LocalDate.of(2100, 1, 1);
    private static final int LONGEST = 100;

    /**
     * Reads ISO 8601 and what is nearly that, RFC 1123, seconds and milliseconds since 1970, and what {@link DateLine} reads.
     * Null if there is no date in it, or none between 1970 and 2100.
     */
    public static Moment parse(String text, DateLine dates) {
        String bare = text == null ? "" : text.strip();
        if (bare.length() < 6 || bare.length() > LONGEST) {
            return null;
        }
        try {
            Moment moment = new MomentReading(bare).run();
            if (moment == null) {
                moment = inWords(bare, dates);
            }
            return moment != null && moment.date.isAfter(EARLIEST) && moment.date.isBefore(LATEST) ? moment : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static Moment inWords(String text, DateLine dates) {
        String found = dates.published(text);
        if (found == null) {
            return null;
        }
        Moment moment = new MomentReading(found).run();
        int start = Math.max(0, text.indexOf(':'));
        while (start > 0 && Character.isDigit(text.charAt(start - 1))) {
            start--;
        }
        MomentReading rest = new MomentReading(text.substring(start));
        LocalTime time = rest.time();
        if (time == null) {
            return moment;
        }
        ZoneOffset offset = rest.offset();
        return new Moment(moment.date, time, offset != null ? offset : moment.offset);
    }

    /** The date in the path of an address, such as /2019/11/20/ or /2019/nov/20/ or /2019-11-20; null if there is none. */
    public static Moment inPath(String address) {
        int start = address == null ? -1 : address.indexOf('/', address.indexOf("://") + 3);
        for (int i = start; i > 0 && i + 8 < address.length(); i++) {
            boolean edge = !Character.isDigit(address.charAt(i)) && Character.isDigit(address.charAt(i + 1));
            if (edge && (address.startsWith("19", i + 1) || address.startsWith("20", i + 1))) {
                try {
                    LocalDate date =
                            new MomentReading(address.substring(i + 1, Math.min(address.length(), i + 12))).pathDate();
                    if (date != null && date.isAfter(EARLIEST) && date.isBefore(LATEST)) {
                        return new Moment(date, null, null);
                    }
                } catch (DateTimeException e) {
                    continue;
                }
            }
        }
        return null;
    }

    /** Whether it says no more than the date: midnight is what programs write for want of a time. */
    boolean isDateOnly() {
        return time == null || time.equals(LocalTime.MIDNIGHT);
    }

    /** Days from one to the other, zones aside. */
    long daysTo(Moment other) {
        return Math.abs(ChronoUnit.DAYS.between(date, other.date));
    }

    /** Whether the other says the same and its zone as well: the clock shows the same there, or at Greenwich. */
    boolean isSameWithZone(Moment other) {
        if (offset != null || time == null || other.offset == null) {
            return false;
        }
        LocalTime minute = time.truncatedTo(ChronoUnit.MINUTES);
        OffsetDateTime utc =
                OffsetDateTime.of(other.date, other.time, other.offset).withOffsetSameInstant(ZoneOffset.UTC);
        return date.equals(other.date) && minute.equals(other.time.truncatedTo(ChronoUnit.MINUTES))
                || date.equals(utc.toLocalDate())
                        && minute.equals(utc.toLocalTime().truncatedTo(ChronoUnit.MINUTES));
    }

    /** ISO 8601. */
    @Override
    public String toString() {
        if (time == null) {
            return date.toString();
        }
        return offset == null
                ? DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(date.atTime(time))
                : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(OffsetDateTime.of(date, time, offset));
    }
}
