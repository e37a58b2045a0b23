package org.lodewire.analysis.clean.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.lodewire.analysis.clean.document.Line;

/**
 * Recognises lines such as "June 11, 2025, 6:26 a.m. ET" or "3 months ago", and reads the date in them. Immutable and
 * thread-safe.
 */
public final class DateLine {

    private static final int MAX_WORDS = 24;
    private static final int MAX_WORDS_WITH_DATE = 16;
    private static final int MAX_LENGTH = 160;
    private static final int MAX_AGO_TOKENS = 10;

    /** Words beside the date: the name of an author or agency, a section. */
    private static final int MAX_OTHER_WORDS = 6;

    private final DateWords words = new DateWords();

    /** Whether the line only states a date, with at most a few other words, or how long ago something was. */
    public boolean matches(Line line) {
        if (line.words() > MAX_WORDS || line.text().length() > MAX_LENGTH || !mayBeDate(line.text())) {
            return false;
        }
        DateTokens tokens = DateTokens.of(line.text());
        return isAgo(tokens) && !line.prose()
                || otherWords(tokens) <= MAX_OTHER_WORDS && date(tokens) != null && line.words() <= MAX_WORDS_WITH_DATE;
    }

    /** Whether the text contains a number of four digits, as every year is, or "ago". Most lines contain neither. */
    private static boolean mayBeDate(String text) {
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            digits = c >= '0' && c <= '9' ? digits + 1 : 0;
            if (digits == 4 || (c == 'a' || c == 'A') && text.regionMatches(true, i, "ago", 0, 3)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAgo(DateTokens tokens) {
        for (int i = 2; i < tokens.size() && tokens.size() <= MAX_AGO_TOKENS; i++) {
            if (tokens.at(i).equals("ago") && DateWords.isUnit(tokens.at(i - 1))) {
                return true;
            }
        }
        return false;
    }

    private long otherWords(DateTokens tokens) {
        return tokens.all().stream().filter(words::isOther).count();
    }

    /**
     * The date in a line, with the time if the line has one, and with the offset if it also names a zone.
     *
     * @return null if there is no date, or none whose day and month are certain
     */
    public @Nullable PublicationDate read(String text) {
        DateTokens tokens = DateTokens.of(text);
        LocalDate date = date(tokens);
        LocalTime time = date == null ? null : time(tokens);
        if (date == null || time == null) {
            return date == null ? null : PublicationDate.of(date);
        }
        for (String token : tokens.all()) {
            ZoneId zone = words.zone(token);
            if (zone != null) {
                return PublicationDate.of(date.atTime(time).atZone(zone).toOffsetDateTime());
            }
        }
        return new PublicationDate(date, time, null);
    }

    private @Nullable LocalDate date(DateTokens tokens) {
        for (int i = 0; i < tokens.size(); i++) {
            LocalDate date = dateAt(tokens, i);
            if (date != null) {
                return date;
            }
        }
        return null;
    }

    /** The date around a month's name, or the one that begins with a year or a day over 12. */
    private @Nullable LocalDate dateAt(DateTokens tokens, int i) {
        Month month = words.month(tokens.at(i));
        int number = tokens.number(i);
        int before = tokens.number(i - 1);
        int after = tokens.number(i + 1);
        int second = tokens.number(i + 2);
        if (month != null && isYear(after)) {
            return date(after, month.getValue(), before);
        }
        if (month != null && isYear(second)) {
            return date(second, month.getValue(), after > 31 || after < 1 ? before : after);
        }
        if (month == null && isYear(number) && after > 0 && after <= 12) {
            return date(number, after, second);
        }
        return month == null && isYear(second) && after > 0 && number > 12 ? date(second, after, number) : null;
    }

    private static boolean isYear(int number) {
        return number >= 1900 && number < 2200;
    }

    private static @Nullable LocalDate date(int year, int month, int day) {
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable LocalTime time(DateTokens tokens) {
        for (int i = 1; i + 1 < tokens.size(); i++) {
            if (tokens.at(i).equals(":")) {
                int hour = hour(tokens.number(i - 1), tokens.at(i + 2));
                int minute = tokens.number(i + 1);
                if (hour >= 0 && hour < 24 && minute >= 0 && minute < 60) {
                    return LocalTime.of(hour, minute);
                }
            }
        }
        return null;
    }

    private static int hour(int hour, String half) {
        if (hour >= 1 && hour <= 12 && (half.equals("pm") || half.equals("p"))) {
            return hour % 12 + 12;
        }
        return hour == 12 && (half.equals("am") || half.equals("a")) ? 0 : hour;
    }
}
