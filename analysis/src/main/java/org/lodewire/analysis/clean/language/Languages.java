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
import org.lodewire.analysis.clean.word.WordIndex;
import org.lodewire.analysis.clean.word.WordKind;
import org.lodewire.analysis.clean.word.WordSet;

/** Guesses a text's language from its script and its commonest words, from {@code languages.tsv}. Immutable. */
public final class Languages {

    private static final int LOOKED_AT = 2_000;
    /** In most articles the beginning leaves no doubt: one and a half times the share and lead that are asked of a longer text. */
    private static final int BEGINNING = 600;

    private static final double NO_DOUBT = 1.5;
    private static final int MIN_WORDS = 20;
    private static final double MIN_SHARE = 0.12;
    private static final double LEAD = 1.3;
    private static final int FIRST_NOT_LATIN = 0x370;
    private static final int SCRIPTS = UnicodeScript.values().length;

    private static final Map<UnicodeScript, String> ONE_LANGUAGE = Map.of(
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
    /** For each word by its number the languages in which it is common, by their numbers. */
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

    /** The commonest words of all languages that are written with spaces. */
    public WordSet commonWords() {
        return common;
    }

    /** A BCP 47 tag, null if not certain. */
    public String of(String text) {
        int end = Math.min(text.length(), LOOKED_AT);
        int beginning = Math.min(end, BEGINNING);
        String early = hasForeign(text, beginning) ? null : byWords(text, beginning, NO_DOUBT);
        if (early != null) {
            return early;
        }
        String byScript = hasForeign(text, end) ? foreignScript(text, end) : null;
        return byScript != null ? byScript : byWords(text, end, 1);
    }

    private static boolean hasForeign(String text, int end) {
        int first = 0;
        while (first < end && !isForeign(text, first)) {
            first++;
        }
        return first < end;
    }

    /** Whether a character is a letter that is not Latin, or half of a pair. */
    private static boolean isForeign(String text, int i) {
        char c = text.charAt(i);
        return c >= FIRST_NOT_LATIN && (Character.isLetter(c) || Character.isSurrogate(c));
    }

    private static String foreignScript(String text, int end) {
        int[] counts = new int[SCRIPTS];
        int letters = 0;
        for (int i = 0; i < end; ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (Character.isLetter(c)) {
                letters++;
                if (c >= FIRST_NOT_LATIN) {
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
        for (Map.Entry<UnicodeScript, String> only : ONE_LANGUAGE.entrySet()) {
            if (counts[only.getKey().ordinal()] > least) {
                return only.getValue();
            }
        }
        return null;
    }

    /** @param strictness how many times the usual share and lead are asked for */
    private String byWords(String text, int end, double strictness) {
        int[] hits = new int[languages.size()];
        int count = words.scan(text, 0, end, word -> {
            for (int language : languagesByWord[word]) {
                hits[language]++;
            }
        });
        int first = 0;
        int second = 0;
        for (int i = 1; i < hits.length; i++) {
            if (hits[i] > hits[first]) {
                second = hits[first];
                first = i;
            } else {
                second = Math.max(second, hits[i]);
            }
        }
        boolean certain = count >= MIN_WORDS
                && hits[first] >= strictness * MIN_SHARE * count
                && hits[first] >= strictness * LEAD * second;
        return certain ? languages.get(first) : null;
    }
}
