package org.lodewire.analysis.clean.time;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The words that occur in dates: months and weekdays in fourteen languages, zones, and fillers. Immutable. */
final class DateWords {

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

    /**
     * Zones as newspapers abbreviate them. Each is a region and not a fixed offset, because "EST" in summer is a slip for
     * the region's current time.
     */
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
            Map.entry("mez", "Europe/Berlin"),
            Map.entry("mesz", "Europe/Berlin"),
            Map.entry("eet", "Europe/Helsinki"),
            Map.entry("eest", "Europe/Helsinki"),
            Map.entry("msk", "Europe/Moscow"),
            Map.entry("jst", "Asia/Tokyo"),
            Map.entry("kst", "Asia/Seoul"),
            Map.entry("hkt", "Asia/Hong_Kong"),
            Map.entry("sgt", "Asia/Singapore"),
            Map.entry("aest", "Australia/Sydney"),
            Map.entry("aedt", "Australia/Sydney"));

    private static final Set<String> UNITS = Set.of(
            "second", "seconds", "sec", "secs", "minute", "minutes", "min", "mins", "hour", "hours", "hr", "hrs", "day",
            "days", "week", "weeks", "month", "months", "year", "years");

    /** Words before the date of publication, where a line also has that of a change. */
    private static final Set<String> PUBLISHED = Set.of(
            "published",
            "posted",
            "publié",
            "publiée",
            "publie",
            "veröffentlicht",
            "erstellt",
            "publicado",
            "publicada",
            "pubblicato",
            "pubblicata",
            "gepubliceerd",
            "geplaatst",
            "publicerad",
            "publisert",
            "опубликовано");

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

    DateWords() {
        for (Locale locale : LOCALES) {
            for (TextStyle style : List.of(TextStyle.FULL, TextStyle.SHORT, TextStyle.FULL_STANDALONE)) {
                for (Month month : Month.values()) {
                    months.putIfAbsent(word(month.getDisplayName(style, locale)), month);
                }
                for (DayOfWeek day : DayOfWeek.values()) {
                    weekdays.add(word(day.getDisplayName(style, locale)));
                }
            }
        }
        months.put("sept", Month.SEPTEMBER);
    }

    private static String word(String name) {
        return name.toLowerCase(Locale.ROOT).replace(".", "");
    }

    /** The month that a token names, null if it names none. */
    @Nullable
    Month month(String token) {
        return months.get(token);
    }

    /** The zone that a token abbreviates, null if it is none. */
    @Nullable
    ZoneId zone(String token) {
        String region = ZONES.get(token);
        return region == null ? null : ZoneId.of(region);
    }

    /** Whether a token stands before the date of publication. */
    static boolean isPublished(String token) {
        return PUBLISHED.contains(token);
    }

    /** Whether a token is a unit of time, as in "3 months ago". */
    static boolean isUnit(String token) {
        return UNITS.contains(token);
    }

    /** Whether a token is a word that does not belong in a date, such as the name of an author. */
    boolean isOther(String token) {
        return Character.isLetter(token.charAt(0))
                && !FILLERS.contains(token)
                && !months.containsKey(token)
                && !weekdays.contains(token)
                && !ZONES.containsKey(token);
    }
}
