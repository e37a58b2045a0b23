package org.lodewire.streams.clean.page.metadata;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.lodewire.streams.clean.line.DateLine;

/**
 * When something was published, as precisely as it was written.
 *
 * @param time   null if only the date was given
 * @param offset from UTC, null if none was given; never without a time
 */
record Moment(LocalDate date, LocalTime time, ZoneOffset offset) {

    /** What unset clocks give is before it. */
    private static final LocalDate EARLIEST = LocalDate.of(1970, 1, 2);
    private static final LocalDate LATEST = LocalDate.of(2100, 1, 1);
    private static final int LONGEST = 100;
    private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";

    /**
     * Reads ISO 8601 and what is nearly that, RFC 1123, seconds and milliseconds since 1970, and what {@link DateLine} reads.
     * Null if there is no date in it, or none between 1970 and 2100.
     */
    static Moment parse(String text, DateLine dates) {
        String bare = text == null ? "" : text.strip();
        if (bare.length() < 6 || bare.length() > LONGEST) {
            return null;
        }
        try {
            Moment moment = new Reading(bare).run();
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
        Moment moment = new Reading(found).run();
        if (moment.time == null || moment.offset != null) {
            return moment;
        }
        int colon = text.indexOf(':');
        Reading rest = new Reading(text.substring(Math.max(0, colon - 2)));
        return new Moment(moment.date, moment.time, colon > 0 && rest.time() != null ? rest.offset() : null);
    }

    /** The date in the path of an address, such as /2019/11/20/ or /2019/nov/20/ or /2019-11-20; null if there is none. */
    static Moment inPath(String address) {
        int start = address == null ? -1 : address.indexOf('/', address.indexOf("://") + 3);
        for (int i = start; i > 0 && i + 8 < address.length(); i++) {
            boolean edge = !Character.isDigit(address.charAt(i)) && Character.isDigit(address.charAt(i + 1));
            if (edge && (address.startsWith("19", i + 1) || address.startsWith("20", i + 1))) {
                try {
                    LocalDate date = new Reading(address.substring(i + 1, Math.min(address.length(), i + 12))).pathDate();
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
        OffsetDateTime utc = OffsetDateTime.of(other.date, other.time, other.offset).withOffsetSameInstant(ZoneOffset.UTC);
        return date.equals(other.date) && minute.equals(other.time.truncatedTo(ChronoUnit.MINUTES))
                || date.equals(utc.toLocalDate()) && minute.equals(utc.toLocalTime().truncatedTo(ChronoUnit.MINUTES));
    }

    /** ISO 8601. */
    @Override
    public String toString() {
        if (time == null) {
            return date.toString();
        }
        return offset == null ? DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(date.atTime(time))
                : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(OffsetDateTime.of(date, time, offset));
    }

    /** One reading of a text from left to right. */
    private static final class Reading {
        private final String text;
        private int at;

        Reading(String text) {
            this.text = text;
        }

        /** Null if it does not begin with a date in figures, and is no RFC 1123 date. */
        Moment run() {
            Moment stamp = stamp();
            if (stamp != null) {
                return stamp;
            }
            LocalDate date = date();
            if (date == null) {
                return null;
            }
            while (at < text.length() && " ,Tt-@|".indexOf(text.charAt(at)) >= 0) {
                at++;
            }
            at += text.startsWith("UTC", at) ? 3 : 0;
            LocalTime time = time();
            return new Moment(date, time, time == null ? null : offset());
        }

        private Moment stamp() {
            int digits = 0;
            while (digits < text.length() && isDigit(text.charAt(digits))) {
                digits++;
            }
            if (digits != text.length() || digits != 10 && digits != 13) {
                return null;
            }
            long number = Long.parseLong(text);
            OffsetDateTime time = Instant.ofEpochMilli(digits == 10 ? number * 1000 : number).atOffset(ZoneOffset.UTC);
            return new Moment(time.toLocalDate(), time.toLocalTime(), ZoneOffset.UTC);
        }

        private LocalDate date() {
            int first = number(4);
            int width = at;
            if (width == 4) {
                return yearFirst(first);
            }
            if (width == 1 || width == 2) {
                return dayFirst(first);
            }
            int space = text.indexOf(' ');
            if (width > 0 || space < 3 || space > 10) {
                return null;
            }
            at = space + 1;
            int day = number(2);
            return day < 0 ? null : dayFirst(day);
        }

        private LocalDate yearFirst(int year) {
            if (at < text.length() && isDigit(text.charAt(at))) {
                return LocalDate.of(year, number(2), number(2));
            }
            if (at >= text.length() || "-/.".indexOf(text.charAt(at)) < 0) {
                return null;
            }
            at++;
            int month = number(2);
            if (at >= text.length() || "-/.".indexOf(text.charAt(at)) < 0) {
                return null;
            }
            at++;
            return LocalDate.of(year, month, number(2));
        }

        /** 20.11.2019 is clear, 20/11/2019 and 11/20/2019 as well, 10/11/2019 is not. */
        private LocalDate dayFirst(int first) {
            char mark = at < text.length() ? text.charAt(at) : ' ';
            if (mark == ' ') {
                return wordy(first);
            }
            at++;
            int second = "./-".indexOf(mark) < 0 ? -1 : number(2);
            if (second < 0 || at >= text.length() || text.charAt(at++) != mark) {
                return null;
            }
            int year = number(4);
            if (year < 1000) {
                return null;
            }
            boolean clear = mark == '.' || first > 12 || first == second;
            return clear ? LocalDate.of(year, second, first) : second > 12 ? LocalDate.of(year, first, second) : null;
        }

        /** RFC 1123 and the like: "20 Nov 2019", the day already read. */
        private LocalDate wordy(int day) {
            if (at + 4 >= text.length() || text.charAt(at) != ' ') {
                return null;
            }
            int month = MONTHS.indexOf(text.substring(at + 1, at + 4).toLowerCase(Locale.ROOT));
            if (month < 0 || month % 3 != 0 || text.charAt(at + 4) != ' ') {
                return null;
            }
            at += 5;
            int year = number(4);
            return year < 1000 ? null : LocalDate.of(year, month / 3 + 1, day);
        }

        LocalDate pathDate() {
            int year = number(4);
            char mark = at < text.length() ? text.charAt(at) : ' ';
            if (mark != '/' && mark != '-') {
                LocalDate date = isDigit(mark) ? LocalDate.of(year, number(2), number(2)) : null;
                return date != null && at < text.length() && isDigit(text.charAt(at)) ? null : date;
            }
            at++;
            int named = at + 3 < text.length() ? MONTHS.indexOf(text.substring(at, at + 3).toLowerCase(Locale.ROOT)) : -1;
            int month = named >= 0 && named % 3 == 0 ? named / 3 + 1 : number(2);
            at += named >= 0 ? 3 : 0;
            if (month < 1 || at >= text.length() || text.charAt(at++) != mark) {
                return null;
            }
            int day = number(2);
            return day < 1 || at < text.length() && isDigit(text.charAt(at)) ? null : LocalDate.of(year, month, day);
        }

        /** Null if no time follows; throws if it is none that a clock shows. */
        LocalTime time() {
            int hour = number(2);
            if (hour < 0 || at >= text.length() || text.charAt(at) != ':' && !isDigit(text.charAt(at))) {
                return null;
            }
            at += text.charAt(at) == ':' ? 1 : 0;
            int minute = number(2);
            if (minute < 0) {
                return null;
            }
            int second = 0;
            int milliseconds = 0;
            if (at < text.length() && (text.charAt(at) == ':' || isDigit(text.charAt(at)))) {
                at += text.charAt(at) == ':' ? 1 : 0;
                second = Math.max(0, number(2));
                if (at + 1 < text.length() && (text.charAt(at) == '.' || text.charAt(at) == ',') && isDigit(text.charAt(at + 1))) {
                    at++;
                    int start = at;
                    milliseconds = number(3) * new int[] {1, 100, 10, 1}[at - start];
                    while (at < text.length() && isDigit(text.charAt(at))) {
                        at++;
                    }
                }
            }
            hour = half(hour);
            if (hour == 24 && minute == 0 && second == 0) {
                hour = 0;
            }
            return LocalTime.of(hour, minute, Math.min(second, 59), milliseconds * 1_000_000);
        }

        private int half(int hour) {
            skipSpace();
            boolean pm = text.regionMatches(true, at, "pm", 0, 2) || text.regionMatches(true, at, "p.m.", 0, 4);
            boolean am = text.regionMatches(true, at, "am", 0, 2) || text.regionMatches(true, at, "a.m.", 0, 4);
            if (!am && !pm || hour > 12) {
                return hour;
            }
            at += text.charAt(at + 1) == '.' ? 4 : 2;
            return hour % 12 + (pm ? 12 : 0);
        }

        /** Null if no zone follows that is given in figures, or as UTC or GMT. */
        ZoneOffset offset() {
            skipSpace();
            if (at < text.length() && (text.charAt(at) == 'Z' || text.charAt(at) == 'z')) {
                return ZoneOffset.UTC;
            }
            boolean utc = text.startsWith("GMT", at) || text.startsWith("UTC", at);
            at += utc ? 3 : 0;
            if (at + 2 >= text.length() || text.charAt(at) != '+' && text.charAt(at) != '-' && text.charAt(at) != '−') {
                return utc ? ZoneOffset.UTC : null;
            }
            int sign = text.charAt(at++) == '+' ? 1 : -1;
            int hours = number(2);
            at += at < text.length() && text.charAt(at) == ':' ? 1 : 0;
            int minutes = Math.max(0, number(2));
            boolean real = hours >= 0 && hours * 60 + minutes <= (sign > 0 ? 14 * 60 : 12 * 60) && minutes % 15 == 0;
            return real ? ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes) : utc ? ZoneOffset.UTC : null;
        }

        private void skipSpace() {
            while (at < text.length() && text.charAt(at) == ' ') {
                at++;
            }
        }

        /** A number of at most so many figures, -1 if there is none. */
        private int number(int width) {
            int number = -1;
            for (int i = 0; i < width && at < text.length() && isDigit(text.charAt(at)); i++) {
                number = Math.max(0, number) * 10 + text.charAt(at++) - '0';
            }
            return number;
        }

        private static boolean isDigit(char c) {
            return c >= '0' && c <= '9';
        }
    }
}
