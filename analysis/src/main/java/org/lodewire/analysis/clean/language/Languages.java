package org.lodewire.analysis.clean.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lodewire.analysis.clean.word.WordIndex;
import org.lodewire.analysis.clean.word.WordKind;
import org.lodewire.analysis.clean.word.WordSet;

/** Detects the language of a text by its script and its most common words, from {@code languages.tsv}. Immutable. */
public final class Languages {

    private static final int MAX_CHARS = 2_000;
    /** Characters that suffice for most articles, if the share and the lead exceed their minimums by {@link #CERTAIN}. */
    private static final int FIRST_CHARS = 600;

    private static final double CERTAIN = 1.5;
    private static final int MIN_WORDS = 20;
    private static final double MIN_SHARE = 0.12;
    private static final double MIN_LEAD = 1.3;
    private static final int FIRST_NON_LATIN = 0x370;
    private static final int SCRIPTS = UnicodeScript.values().length;

    private static final Map<UnicodeScript, String> LANGUAGE_BY_SCRIPT = Map.of(
            UnicodeScript.GREEK,
            "el",
            UnicodeScript.HEBREW,
            "he",
            UnicodeScript.THAI,
            "th",
            UnicodeScript.GEORGIAN,
            "ka",
            UnicodeScript.ARMENIAN,
            "hy",
            UnicodeScript.TAMIL,
            "ta",
            UnicodeScript.TELUGU,
            "te",
            UnicodeScript.BENGALI,
            "bn");

    private final List<String> languages = new ArrayList<>();
    private final WordIndex words;
    private final WordSet common = new WordSet();
    /** The numbers of the languages in which a word is common, by the number of the word. */
    private final int[][] languagesByWord;

    private Languages(List<String> rows) {
        Map<String, Set<Integer>> byWord = new LinkedHashMap<>();
        for (String row : rows) {
            String[] cells = row.split("\t");
            for (String word : cells[1].split(" ")) {
                byWord.computeIfAbsent(word, any -> new TreeSet<>()).add(languages.size());
            }
            languages.add(cells[0]);
        }
        byWord.keySet().forEach(common::addAll);
        words = new WordIndex(WordKind.OF_LANGUAGE, byWord.keySet());
        languagesByWord = byWord.values().stream()
                .map(numbers -> numbers.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }

    public static Languages load() {
        try (BufferedReader rows = new BufferedReader(
                new InputStreamReader(Languages.class.getResourceAsStream("languages.tsv"), StandardCharsets.UTF_8))) {
            return new Languages(rows.lines()
                    .filter(row -> !row.isBlank() && row.charAt(0) != '#')
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the most common words of all languages that are written with spaces. */
    public WordSet commonWords() {
        return common;
    }

    /** Returns the BCP 47 tag of the language of a text; null if uncertain. */
    public @Nullable String of(String text) {
        int end = Math.min(text.length(), MAX_CHARS);
        int firstEnd = Math.min(end, FIRST_CHARS);
        String early = hasNonLatin(text, firstEnd) ? null : byWords(text, firstEnd, CERTAIN);
        if (early != null) {
            return early;
        }
        boolean nonLatin = hasNonLatin(text, end);
        String byScript = nonLatin ? byScript(text, end) : null;
        String found = byScript != null ? byScript : byWords(text, end, 1);
        return found == null && nonLatin ? CyrillicLetters.of(text, end) : found;
    }

    private static boolean hasNonLatin(String text, int end) {
        int first = 0;
        while (first < end && !isNonLatin(text, first)) {
            first++;
        }
        return first < end;
    }

    /** Returns whether a character is a non-Latin letter or a surrogate. */
    private static boolean isNonLatin(String text, int i) {
        char c = text.charAt(i);
        return c >= FIRST_NON_LATIN && (Character.isLetter(c) || Character.isSurrogate(c));
    }

    private static @Nullable String byScript(String text, int end) {
        int[] counts = new int[SCRIPTS];
        int letters = 0;
        for (int i = 0; i < end; ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (Character.isLetter(c)) {
                letters++;
                if (c >= FIRST_NON_LATIN) {
                    counts[UnicodeScript.of(c).ordinal()]++;
                }
            }
        }
        if (letters < MIN_WORDS) {
            return null;
        }
        double least = 0.3 * letters;
        int kana = counts[UnicodeScript.HIRAGANA.ordinal()] + counts[UnicodeScript.KATAKANA.ordinal()];
        int han = counts[UnicodeScript.HAN.ordinal()];
        if (kana + han > least && kana > 0.1 * (kana + han)) {
            return "ja";
        }
        if (counts[UnicodeScript.HANGUL.ordinal()] > least) {
            return "ko";
        }
        if (han > least) {
            return "zh";
        }
        for (Map.Entry<UnicodeScript, String> only : LANGUAGE_BY_SCRIPT.entrySet()) {
            if (counts[only.getKey().ordinal()] > least) {
                return only.getValue();
            }
        }
        return null;
    }

    /** @param strictness factor of the minimum share and lead */
    private @Nullable String byWords(String text, int end, double strictness) {
        int[] counts = new int[languages.size()];
        int count = words.scan(text, 0, end, word -> {
            for (int language : languagesByWord[word]) {
                counts[language]++;
            }
        });
        int first = 0;
        int second = 0;
        for (int i = 1; i < counts.length; i++) {
            if (counts[i] > counts[first]) {
                second = counts[first];
                first = i;
            } else {
                second = Math.max(second, counts[i]);
            }
        }
        boolean certain = count >= MIN_WORDS
                && counts[first] >= strictness * MIN_SHARE * count
                && counts[first] >= strictness * MIN_LEAD * second;
        return certain ? languages.get(first) : null;
    }
}
