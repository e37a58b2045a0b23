package org.lodewire.analysis.clean.time;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.lodewire.analysis.clean.document.Line;

/** Recognises lines such as "June 11, 2025, 6:26 a.m. ET" or "3 months ago" and reads the date in them. Immutable. */
public final class DateLine {

    private static final int MAX_WORDS = 24;
    /** Words that stand beside a date: the name of an author or agency, "Updated", a section. */
    private static final int MAX_OTHER_WORDS = 6;

    private static final List<Locale> LOCALES = List.of(
            Locale.ENGLISH,
            Locale.GERMAN,
            Locale.FRENCH,
            Locale.ITALIAN,
            new Locale("es"),
            new Locale("pt"),
            new Locale("nl"),
            new Locale("pl"),
            new Locale("ru"),
            new Locale("tr"),
            new Locale("id"),
            new Locale("sv"),
            new Locale("da"),
            new Locale("nb"));
    /** Zones as newspapers abbreviate them; "EST" in summer is a slip for the zone's own time, so each is a region. */
    private static final Map<String, String> ZONES = Map.ofEntries(
            Map.entry("et", "America/New_York"),
            Map.entry("est", "America/New_York"),
            Map.entry("edt", "America/New_York"),
            Map.entry("ct", "America/Chicago"),
            Map.entry("cst", "America/Chicago"),
            Map.entry("cdt", "America/Chicago"),
            Map.entry("mt", "America/Denver"),
            Map.entry("mst", "America/Denver"),
            Map.entry("mdt", "America/Denver"),
            Map.entry("pt", "America/Los_Angeles"),
            Map.entry("pst", "America/Los_Angeles"),
            Map.entry("pdt", "America/Los_Angeles"),
            Map.entry("gmt", "UTC"),
            Map.entry("utc", "UTC"),
            Map.entry("bst", "Europe/London"),
            Map.entry("cet", "Europe/Paris"),
            Map.entry("cest", "Europe/Paris"),
            Map.entry("jst", "Asia/Tokyo"),
            Map.entry("kst", "Asia/Seoul"),
            Map.entry("hkt", "Asia/Hong_Kong"),
            Map.entry("sgt", "Asia/Singapore"),
            Map.entry("aest", "Australia/Sydney"),
            Map.entry("aedt", "Australia/Sydney"));

    private static final Set<String> AGO_UNITS = Set.of(
            "second", "seconds", "sec", "secs", "minute", "minutes", "min", "mins", "hour", "hours", "hr", "hrs", "day",
            "days", "week", "weeks", "month", "months", "year", "years");
    private static final Set<String> FILLERS = Set.of(
            "updated",
            "published",
            "posted",
            "on",
            "at",
            "last",
            "first",
            "am",
            "pm",
            "a",
            "m",
            "p",
            "of",
            "the",
            "st",
            "nd",
            "rd",
            "th",
            "de",
            "um",
            "uhr",
            "le",
            "à",
            "date",
            "modified");

    private final Map<String, Month> months = new HashMap<>();
    private final Set<String> weekdays = new HashSet<>();

    public DateLine() {
        for (Locale locale : LOCALES) {
            for (TextStyle style : List.of(TextStyle.FULL, TextStyle.SHORT, TextStyle.FULL_STANDALONE)) {
                for (Month month : Month.values()) {
                    months.putIfAbsent(name(month.getDisplayName(style, locale)), month);
                }
                for (DayOfWeek day : DayOfWeek.values()) {
                    weekdays.add(name(day.getDisplayName(style, locale)));
                }
            }
        }
        months.put("sept", Month.SEPTEMBER);
    }

    private static String name(String name) {
        return name.toLowerCase(Locale.ROOT).replace(".", "");
    }

    /** Whether the line only says when: a date with at most a few words about it, or how long ago. */
    public boolean matches(Line line) {
        if (line.words() > MAX_WORDS || line.text().length() > 160 || !mayBeDate(line.text())) {
            return false;
        }
        List<String> tokens = tokens(line.text());
        return isAgo(tokens) && !line.prose()
                || otherWords(tokens) <= MAX_OTHER_WORDS && date(tokens) != null && line.words() <= 16;
    }

    /** Whether there is a number of four digits, as every year is, or "ago"; most lines have neither. */
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

    private static boolean isAgo(List<String> tokens) {
        for (int i = 2; i < tokens.size() && tokens.size() <= 10; i++) {
            if (tokens.get(i).equals("ago") && AGO_UNITS.contains(tokens.get(i - 1))) {
                return true;
            }
        }
        return false;
    }

    private long otherWords(List<String> tokens) {
        return tokens.stream()
                .filter(token -> Character.isLetter(token.charAt(0))
                        && !FILLERS.contains(token)
                        && !months.containsKey(token)
                        && !weekdays.contains(token)
                        && !ZONES.containsKey(token))
                .count();
    }

    /**
     * The date in a line as ISO 8601, null if there is none: a date, with the time if it is given, with the offset if the
     * zone is given as well.
     */
    public String published(String text) {
        List<String> tokens = tokens(text);
        LocalDate date = date(tokens);
        if (date == null) {
            return null;
        }
        LocalTime time = time(tokens);
        if (time == null) {
            return date.toString();
        }
        for (String token : tokens) {
            if (ZONES.containsKey(token)) {
                return date.atTime(time)
                        .atZone(ZoneId.of(ZONES.get(token)))
                        .toOffsetDateTime()
                        .format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
            }
        }
        return date.atTime(time).format(DateTimeFormatter.ISO_LOCAL_DATE_TIME);
    }

    private LocalDate date(List<String> tokens) {
        for (int i = 0; i < tokens.size(); i++) {
            Month month = months.get(tokens.get(i));
            int before = i > 0 ? number(tokens.get(i - 1)) : -1;
            int after = i + 1 < tokens.size() ? number(tokens.get(i + 1)) : -1;
            int second = i + 2 < tokens.size() ? number(tokens.get(i + 2)) : -1;
            LocalDate date = null;
            if (month != null && isYear(after)) {
                date = date(after, month.getValue(), before);
            } else if (month != null && isYear(second)) {
                date = date(second, month.getValue(), after > 31 || after < 1 ? before : after);
            } else if (month == null && isYear(number(tokens.get(i))) && after > 0 && after <= 12) {
                date = date(number(tokens.get(i)), after, second);
            } else if (month == null && isYear(second) && after > 0 && number(tokens.get(i)) > 12) {
                date = date(second, after, number(tokens.get(i)));
            }
            if (date != null) {
                return date;
            }
        }
        return null;
    }

    private static boolean isYear(int number) {
        return number >= 1900 && number < 2200;
    }

    private static LocalDate date(int year, int month, int day) {
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static LocalTime time(List<String> tokens) {
        for (int i = 1; i + 1 < tokens.size(); i++) {
            if (tokens.get(i).equals(":")) {
                int hour = number(tokens.get(i - 1));
                int minute = number(tokens.get(i + 1));
                String half = i + 2 < tokens.size() ? tokens.get(i + 2) : "";
                if (hour >= 1 && hour <= 12 && (half.equals("pm") || half.equals("p"))) {
                    hour = hour % 12 + 12;
                } else if (hour == 12 && (half.equals("am") || half.equals("a"))) {
                    hour = 0;
                }
                if (hour >= 0 && hour < 24 && minute >= 0 && minute < 60) {
                    return LocalTime.of(hour, minute);
                }
            }
        }
        return null;
    }

    private static int number(String token) {
        return token.length() <= 4 && Character.isDigit(token.charAt(0)) ? Integer.parseInt(token) : -1;
    }

    /** Runs of letters, runs of digits, and colons; all else separates. */
    private static List<String> tokens(String text) {
        List<String> tokens = new ArrayList<>();
        String lower = text.toLowerCase(Locale.ROOT);
        int i = 0;
        while (i < lower.length() && tokens.size() < 40) {
            int start = i;
            while (i < lower.length() && Character.isLetter(lower.charAt(i))) {
                i++;
            }
            if (i == start) {
                while (i < lower.length() && lower.charAt(i) >= '0' && lower.charAt(i) <= '9') {
                    i++;
                }
            }
            if (i > start) {
                tokens.add(lower.substring(start, i));
            } else {
                if (lower.charAt(i) == ':') {
                    tokens.add(":");
                }
                i++;
            }
        }
        return tokens;
    }
}
