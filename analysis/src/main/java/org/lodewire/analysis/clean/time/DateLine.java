package org.lodewire.analysis.clean.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
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

    /** The words of "a.m." and "p.m.". */
    private static final Set<String> HALVES = Set.of("am", "pm", "a", "p", "m");

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
     * The date in a line, with the time if the line has one, and with the offset if a zone follows the time. If the line
     * says which of several dates is that of publication, it is that one.
     *
     * @return null if there is no date, or none whose day and month are certain
     */
    public @Nullable PublicationDate read(String text) {
        DateTokens tokens = DateTokens.of(text);
        for (int i = 0; i < tokens.size(); i++) {
            PublicationDate published = DateWords.isPublished(tokens.at(i)) ? read(tokens.from(i + 1)) : null;
            if (published != null) {
                return published;
            }
        }
        return read(tokens);
    }

    /** The region whose current time a zone means, null if the name is null or not one of a region. */
    @Nullable
    ZoneId region(@Nullable String zone) {
        return zone == null ? null : words.zone(zone.toLowerCase(Locale.ROOT));
    }

    private @Nullable PublicationDate read(DateTokens tokens) {
        LocalDate date = date(tokens);
        if (date == null) {
            return null;
        }
        int colon = colon(tokens);
        if (colon < 0) {
            return PublicationDate.of(date);
        }
        LocalTime time = LocalTime.of(hour(tokens, colon), tokens.number(colon + 1));
        ZoneId zone = zone(tokens, colon + 2);
        return zone == null
                ? new PublicationDate(date, time, null)
                : PublicationDate.of(date.atTime(time).atZone(zone).toOffsetDateTime());
    }

    /** The zone that follows a time, perhaps after its seconds or "p.m.". In other places its letters are those of a word. */
    private @Nullable ZoneId zone(DateTokens tokens, int afterMinute) {
        int at = tokens.at(afterMinute).equals(":") ? afterMinute + 2 : afterMinute;
        int clock = at;
        while (HALVES.contains(tokens.at(at))) {
            at++;
        }
        // On a clock of 24 hours, CST is as often that of China.
        boolean doubtful = at == clock && tokens.at(at).equals("cst");
        return tokens.isCapitals(at) && !doubtful ? words.zone(tokens.at(at)) : null;
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

    /** The index of the colon in the first time of day, -1 if there is none. */
    private static int colon(DateTokens tokens) {
        for (int i = 1; i + 1 < tokens.size(); i++) {
            if (tokens.at(i).equals(":")) {
                int hour = hour(tokens, i);
                int minute = tokens.number(i + 1);
                if (hour >= 0 && hour < 24 && minute >= 0 && minute < 60) {
                    return i;
                }
            }
        }
        return -1;
    }

    private static int hour(DateTokens tokens, int colon) {
        int hour = tokens.number(colon - 1);
        String half = tokens.at(colon + 2);
        if (hour >= 1 && hour <= 12 && (half.equals("pm") || half.equals("p"))) {
            return hour % 12 + 12;
        }
        return hour == 12 && (half.equals("am") || half.equals("a")) ? 0 : hour;
    }
}
