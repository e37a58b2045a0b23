package org.lodewire.analysis.clean.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads a date and time in digits from a text, from left to right. Methods throw {@link java.time.DateTimeException} if
 * the digits form no valid date or time. For one thread and one text.
 */
final class NumericDateReader {

    private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";

    private final String text;
    private int at;

    NumericDateReader(String text) {
        this.text = text;
    }

    /** The date; null if the text neither begins with a date in digits nor has the form of RFC 1123. */
    @Nullable
    PublicationDate read() {
        PublicationDate timestamp = timestamp();
        if (timestamp != null) {
            return timestamp;
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
        return new PublicationDate(date, time, time == null ? null : offset());
    }

    /** Seconds or milliseconds since 1970, distinguished by their number of digits; null if there is no such number. */
    private @Nullable PublicationDate timestamp() {
        int digits = 0;
        while (digits < text.length() && isDigit(text.charAt(digits))) {
            digits++;
        }
        if (digits != text.length() || digits != 10 && digits != 13) {
            return null;
        }
        long number = Long.parseLong(text);
        OffsetDateTime time =
                Instant.ofEpochMilli(digits == 10 ? number * 1000 : number).atOffset(ZoneOffset.UTC);
        return PublicationDate.of(time);
    }

    private @Nullable LocalDate date() {
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

    private @Nullable LocalDate yearFirst(int year) {
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

    /** 20.11.2019, 20/11/2019 and 11/20/2019 are unambiguous; 10/11/2019 is not, and is not read. */
    private @Nullable LocalDate dayFirst(int first) {
        char mark = at < text.length() ? text.charAt(at) : ' ';
        if (mark == ' ') {
            return withMonthName(first);
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
        boolean dayFirst = mark == '.' || first > 12 || first == second;
        return dayFirst ? LocalDate.of(year, second, first) : second > 12 ? LocalDate.of(year, first, second) : null;
    }

    /** The rest of a date as in RFC 1123, "20 Nov 2019", after its day. */
    private @Nullable LocalDate withMonthName(int day) {
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

    /** A date as in the path of a URL, year first, with a slash or hyphen or nothing between its parts; null if there is none. */
    @Nullable
    LocalDate urlDate() {
        int year = number(4);
        char mark = at < text.length() ? text.charAt(at) : ' ';
        if (mark != '/' && mark != '-') {
            LocalDate date = isDigit(mark) ? LocalDate.of(year, number(2), number(2)) : null;
            return date != null && at < text.length() && isDigit(text.charAt(at)) ? null : date;
        }
        at++;
        int named = at + 3 < text.length()
                ? MONTHS.indexOf(text.substring(at, at + 3).toLowerCase(Locale.ROOT))
                : -1;
        int month = named >= 0 && named % 3 == 0 ? named / 3 + 1 : number(2);
        at += named >= 0 ? 3 : 0;
        if (month < 1 || at >= text.length() || text.charAt(at++) != mark) {
            return null;
        }
        int day = number(2);
        return day < 1 || at < text.length() && isDigit(text.charAt(at)) ? null : LocalDate.of(year, month, day);
    }

    /** The time of day that follows, null if none follows. */
    @Nullable
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
            if (at + 1 < text.length()
                    && (text.charAt(at) == '.' || text.charAt(at) == ',')
                    && isDigit(text.charAt(at + 1))) {
                at++;
                int start = at;
                milliseconds = number(3) * new int[] {1, 100, 10, 1}[at - start];
                while (at < text.length() && isDigit(text.charAt(at))) {
                    at++;
                }
            }
        }
        hour = hour24(hour);
        if (hour == 24 && minute == 0 && second == 0) {
            hour = 0;
        }
        return LocalTime.of(hour, minute, Math.min(second, 59), milliseconds * 1_000_000);
    }

    private int hour24(int hour) {
        skipSpace();
        boolean pm = text.regionMatches(true, at, "pm", 0, 2) || text.regionMatches(true, at, "p.m.", 0, 4);
        boolean am = text.regionMatches(true, at, "am", 0, 2) || text.regionMatches(true, at, "a.m.", 0, 4);
        if (!am && !pm || hour > 12) {
            return hour;
        }
        at += text.charAt(at + 1) == '.' ? 4 : 2;
        return hour % 12 + (pm ? 12 : 0);
    }

    /** The offset that follows as ±hh, ±hhmm or ±hh:mm, Z, UTC or GMT. Null if none follows, or one that no place has. */
    @Nullable
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
        boolean exists = hours >= 0 && hours * 60 + minutes <= (sign > 0 ? 14 * 60 : 12 * 60) && minutes % 15 == 0;
        return exists ? ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes) : utc ? ZoneOffset.UTC : null;
    }

    private void skipSpace() {
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
    }

    /** A number of at most {@code width} digits, -1 if there is none. */
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
