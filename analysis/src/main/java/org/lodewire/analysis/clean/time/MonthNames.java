package org.lodewire.analysis.clean.time;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The names of months and weekdays in the languages of the press. Immutable and thread-safe. */
final class MonthNames {

    /** Where two languages use one word for different months, the page's language decides, and else the earlier here. */
    private static final List<String> LANGUAGES = List.of(
            "en", "de", "fr", "it", "es", "pt", "nl", "pl", "ru", "tr", "id", "sv", "da", "nb", "cs", "sk", "hu", "ro",
            "bg", "uk", "be", "sr", "sr-Latn", "hr", "bs-Latn", "sl", "mk", "el", "fi", "et", "lv", "lt", "ca", "eu",
            "gl", "is", "sq", "ar", "ar-SY", "ar-DZ", "ar-MA", "ar-AE", "fa", "ur", "he", "hi", "bn", "ta", "te", "mr",
            "th", "ms", "fil", "sw", "af", "ka", "hy", "az", "kk", "mn");
    /** Short names that CLDR does not have. */
    private static final Map<String, Month> OTHERS = Map.ofEntries(
            Map.entry("sept", Month.SEPTEMBER),
            Map.entry("set", Month.SEPTEMBER),
            Map.entry("maerz", Month.MARCH),
            Map.entry("mrz", Month.MARCH),
            Map.entry("fevrier", Month.FEBRUARY),
            Map.entry("aout", Month.AUGUST),
            Map.entry("decembre", Month.DECEMBER),
            Map.entry("setiembre", Month.SEPTEMBER),
            Map.entry("jänner", Month.JANUARY),
            Map.entry("feber", Month.FEBRUARY));

    private static final Set<String> MORE_WEEKDAYS = Set.of("tues", "weds", "thur", "thurs", "thứ");
    private static final int MAX_SHORT = 2;

    private final Map<String, Map<String, Month>> byLanguage = new HashMap<>();
    private final Map<String, Month> first = new HashMap<>();
    private final Set<String> disputed = new HashSet<>();
    private final Set<String> weekdays = new HashSet<>(MORE_WEEKDAYS);

    MonthNames() {
        for (String tag : LANGUAGES) {
            Locale locale = Locale.forLanguageTag(tag);
            Map<String, Month> months = byLanguage.computeIfAbsent(locale.getLanguage(), any -> new HashMap<>());
            for (TextStyle style :
                    List.of(TextStyle.FULL, TextStyle.SHORT, TextStyle.FULL_STANDALONE, TextStyle.SHORT_STANDALONE)) {
                for (Month month : Month.values()) {
                    add(months, word(month.getDisplayName(style, locale)), month);
                }
                for (DayOfWeek day : DayOfWeek.values()) {
                    weekdays.add(word(day.getDisplayName(style, locale)));
                }
            }
        }
        OTHERS.forEach(first::putIfAbsent);
    }

    private void add(Map<String, Month> months, String word, Month month) {
        if (word.length() < MAX_SHORT
                || Character.isDigit(word.charAt(0))
                || !word.codePoints().allMatch(MonthNames::isPart)) {
            return;
        }
        months.putIfAbsent(word, month);
        if (!first.computeIfAbsent(word, any -> month).equals(month)) {
            disputed.add(word);
        }
    }

    private static boolean isPart(int c) {
        int type = Character.getType(c);
        return Character.isLetter(c) || type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    private static String word(String name) {
        return name.toLowerCase(Locale.ROOT).replace(".", "");
    }

    /** The month that a word in lower case names on a page, null if it names none or it is uncertain which. */
    @Nullable
    Month find(String word, Place place) {
        Month month = lookUp(word, place);
        boolean prefixed = month == null && word.length() > MAX_SHORT && word.charAt(0) == 'ב';
        return prefixed ? lookUp(word.substring(1), place) : month;
    }

    private @Nullable Month lookUp(String word, Place place) {
        if (!first.containsKey(word)) {
            return null;
        }
        String language = place.language() == null ? "" : place.language().equals("no") ? "nb" : place.language();
        Month own = byLanguage.getOrDefault(language, Map.of()).get(word);
        return own != null ? own : disputed.contains(word) ? null : first.get(word);
    }

    /** Whether a word in lower case names a month in some language. */
    boolean isMonth(String word) {
        return first.containsKey(word);
    }

    boolean isWeekday(String word) {
        return weekdays.contains(word);
    }
}
