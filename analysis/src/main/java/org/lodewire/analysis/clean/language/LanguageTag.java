package org.lodewire.analysis.clean.language;

import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Parses language tags, and chooses between the declared and the detected language of an article. Stateless. */
public final class LanguageTag {

    private static final Set<String> NO_LANGUAGE = Set.of("und", "mul", "zxx", "mis");
    /** Languages that are hard to distinguish by words alone; between them the declared one is chosen. */
    private static final List<Set<String>> SIMILAR = List.of(
            Set.of("no", "nb", "nn", "da"),
            Set.of("id", "ms", "jv"),
            Set.of("hr", "sr", "bs", "sh"),
            Set.of("ar", "fa", "ur", "ps", "ckb"),
            Set.of("es", "gl", "ca", "pt"),
            Set.of("ru", "uk", "be", "bg", "mk", "kk", "mn"),
            Set.of("cs", "sk", "pl", "sl", "hr", "bs"),
            Set.of("fi", "et"),
            Set.of("lv", "lt"),
            Set.of("nl", "af"),
            Set.of("hi", "mr", "ne"));

    private LanguageTag() {}

    /**
     * Returns the language and script of the first well-formed BCP 47 tag; null if there is none. A region often is that of
     * the page's template and not of its text.
     *
     * @param declared tags, which may be null
     */
    public static @Nullable String of(@Nullable String... declared) {
        for (String each : declared) {
            String tag = each == null ? null : parse(each.strip());
            if (tag != null) {
                return tag;
            }
        }
        return null;
    }

    private static @Nullable String parse(String text) {
        int end = 0;
        while (end < text.length() && text.charAt(end) != ',' && text.charAt(end) != ';' && text.charAt(end) != ' ') {
            end++;
        }
        try {
            Locale locale = new Locale.Builder()
                    .setLanguageTag(text.substring(0, end).replace('_', '-'))
                    .build();
            String language = locale.getLanguage();
            if (language.length() < 2 || language.length() > 3 || NO_LANGUAGE.contains(language)) {
                return null;
            }
            return new Locale.Builder()
                    .setLanguage(language)
                    .setScript(locale.getScript())
                    .build()
                    .toLanguageTag();
        } catch (IllformedLocaleException e) {
            return null;
        }
    }

    /**
     * Returns the detected language, unless the declared one is equal or similar.
     *
     * @param declared the language that the page declares; null if none
     * @param detected the language detected from the text; null if uncertain
     */
    public static @Nullable String choose(@Nullable String declared, @Nullable String detected) {
        if (declared == null || detected == null) {
            return declared == null ? detected : declared;
        }
        String language = primary(declared);
        boolean agree = language.equals(primary(detected))
                || SIMILAR.stream().anyMatch(group -> group.contains(language) && group.contains(primary(detected)));
        return agree ? declared : detected;
    }

    private static String primary(String tag) {
        int end = tag.indexOf('-');
        return end < 0 ? tag : tag.substring(0, end);
    }
}
