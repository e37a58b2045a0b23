package org.lodewire.analysis.clean.language;

import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Which of the languages that are claimed for an article is believed. Stateless. */
public final class LanguageTag {

    private static final Set<String> NO_LANGUAGE = Set.of("und", "mul", "zxx", "mis");
    /** Languages that words alone hardly tell apart; between them what is declared decides. */
    private static final List<Set<String>> ALIKE = List.of(
            Set.of("no", "nb", "nn", "da"),
            Set.of("id", "ms", "jv"),
            Set.of("hr", "sr", "bs", "sh"),
            Set.of("ar", "fa", "ur", "ps", "ckb"),
            Set.of("es", "gl", "ca", "pt"),
            Set.of("ru", "uk", "be", "bg", "mk", "kk", "mn"),
            Set.of("cs", "sk"),
            Set.of("nl", "af"),
            Set.of("hi", "mr", "ne"));

    private LanguageTag() {}

    /** The first well-formed tag of BCP 47, of which language and script stay: regions are the template's, not the text's. */
    public static String of(String... claims) {
        for (String claim : claims) {
            String tag = claim == null ? null : parse(claim.strip());
            if (tag != null) {
                return tag;
            }
        }
        return null;
    }

    private static String parse(String claim) {
        int end = 0;
        while (end < claim.length()
                && claim.charAt(end) != ','
                && claim.charAt(end) != ';'
                && claim.charAt(end) != ' ') {
            end++;
        }
        try {
            Locale locale = new Locale.Builder()
                    .setLanguageTag(claim.substring(0, end).replace('_', '-'))
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
     * @param declared what the page declares, null if nothing
     * @param read     what the text is in, null if that is not certain
     */
    public static String choose(String declared, String read) {
        if (declared == null || read == null) {
            return declared == null ? read : declared;
        }
        String language = primary(declared);
        boolean agree = language.equals(primary(read))
                || ALIKE.stream().anyMatch(group -> group.contains(language) && group.contains(primary(read)));
        return agree ? declared : read;
    }

    private static String primary(String tag) {
        int end = tag.indexOf('-');
        return end < 0 ? tag : tag.substring(0, end);
    }
}
