package org.lodewire.analysis.topics.words;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Selects the analysis of an article by its language. Immutable and thread-safe. */
public final class TextAnalyses {

    private final Map<String, TextAnalysis> byLanguage;
    private final TextAnalysis others;

    /**
     * A selection of analyses.
     *
     * @param byLanguage the analyses of languages, by primary language subtag of BCP 47 in lower case, such as {@code de}
     * @param others     the analysis of all other languages, and of articles whose language is unknown
     */
    public TextAnalyses(Map<String, TextAnalysis> byLanguage, TextAnalysis others) {
        this.byLanguage = Map.copyOf(byLanguage);
        this.others = others;
    }

    /** Returns the bundled analyses: {@link UnicodeWords} for all languages. */
    public static TextAnalyses bundled() {
        return new TextAnalyses(Map.of(), new UnicodeWords());
    }

    /**
     * Returns the analysis of a language.
     *
     * @param language a BCP 47 tag such as {@code pt-BR}; null if it is unknown
     */
    public TextAnalysis of(@Nullable String language) {
        if (language == null || byLanguage.isEmpty()) {
            return others;
        }
        int subtag = language.indexOf('-');
        String primary = subtag < 0 ? language : language.substring(0, subtag);
        return byLanguage.getOrDefault(primary.toLowerCase(Locale.ROOT), others);
    }

    /** Returns each analysis once, that of other languages first. */
    public Set<TextAnalysis> all() {
        Set<TextAnalysis> all = new LinkedHashSet<>();
        all.add(others);
        all.addAll(byLanguage.values());
        return all;
    }
}
