package org.lodewire.streams.clean.line;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Guesses a text's language from its script and its commonest words, from {@code languages.tsv}. Immutable. */
public final class Languages {

    private static final int LOOKED_AT = 2_000;
    private static final int MIN_WORDS = 20;
    private static final double MIN_SHARE = 0.12;
    private static final double LEAD = 1.3;
    private static final int FIRST_NOT_LATIN = 0x370;

    private static final Map<UnicodeScript, String> ONE_LANGUAGE = Map.of(UnicodeScript.GREEK, "el",
            UnicodeScript.HEBREW, "he", UnicodeScript.THAI, "th", UnicodeScript.GEORGIAN, "ka", UnicodeScript.ARMENIAN, "hy",
            UnicodeScript.TAMIL, "ta", UnicodeScript.TELUGU, "te", UnicodeScript.BENGALI, "bn");

    /** The languages in which a word is common. */
    private final Map<String, List<String>> languagesByWord = new HashMap<>();

    private Languages() {
    }

    public static Languages load() {
        Languages languages = new Languages();
        try (BufferedReader rows = new BufferedReader(new InputStreamReader(
                Languages.class.getResourceAsStream("languages.tsv"), StandardCharsets.UTF_8))) {
            rows.lines().filter(row -> !row.isBlank() && row.charAt(0) != '#').map(row -> row.split("\t"))
                    .forEach(cells -> languages.add(cells[0], new HashSet<>(List.of(cells[1].split(" ")))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return languages;
    }

    private void add(String language, Set<String> words) {
        words.forEach(word -> languagesByWord.computeIfAbsent(word, any -> new ArrayList<>(2)).add(language));
    }

    /** A BCP 47 tag, null if not certain. */
    public String of(String text) {
        String head = text.substring(0, Math.min(text.length(), LOOKED_AT));
        String byScript = byScript(head);
        return byScript != null ? byScript : byWords(head.toLowerCase(Locale.ROOT));
    }

    private static String byScript(String text) {
        Map<UnicodeScript, Integer> counts = new HashMap<>();
        int letters = 0;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (Character.isLetter(c)) {
                letters++;
                if (c >= FIRST_NOT_LATIN) {
                    counts.merge(UnicodeScript.of(c), 1, Integer::sum);
                }
            }
        }
        if (letters < MIN_WORDS) {
            return null;
        }
        double least = 0.3 * letters;
        int kana = counts.getOrDefault(UnicodeScript.HIRAGANA, 0) + counts.getOrDefault(UnicodeScript.KATAKANA, 0);
        int han = counts.getOrDefault(UnicodeScript.HAN, 0);
        if (kana + han > least && kana > 0.1 * (kana + han)) {
            return "ja";
        }
        if (counts.getOrDefault(UnicodeScript.HANGUL, 0) > least) {
            return "ko";
        }
        if (han > least) {
            return "zh";
        }
        for (Map.Entry<UnicodeScript, String> only : ONE_LANGUAGE.entrySet()) {
            if (counts.getOrDefault(only.getKey(), 0) > least) {
                return only.getValue();
            }
        }
        return null;
    }

    private String byWords(String text) {
        String[] words = text.split("[^\\p{L}']");
        Map<String, Integer> hits = new HashMap<>();
        int count = 0;
        for (String word : words) {
            if (!word.isEmpty()) {
                count++;
                for (String language : languagesByWord.getOrDefault(word, List.of())) {
                    hits.merge(language, 1, Integer::sum);
                }
            }
        }
        List<Map.Entry<String, Integer>> ranked = new ArrayList<>(hits.entrySet());
        ranked.sort(Map.Entry.<String, Integer>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()));
        if (count < MIN_WORDS || ranked.isEmpty() || ranked.get(0).getValue() < MIN_SHARE * count
                || ranked.size() > 1 && ranked.get(0).getValue() < LEAD * ranked.get(1).getValue()) {
            return null;
        }
        return ranked.get(0).getKey();
    }
}
