package org.lodewire.analysis.clean.charset;

import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The characters of a language beyond ASCII with their approximate frequencies, and the charsets of its pages before UTF-8.
 * Immutable.
 *
 * @param language primary BCP 47 subtag, or a tag with a region
 */
record Alphabet(String language, List<Charset> charsets, Map<Character, Double> scores) {

    /** The score of a letter that the language does not have. */
    static final double FOREIGN = -4;

    private static final double OFFSET = 5;

    /** @param letters the most frequent first; their frequencies are taken to fall with their rank */
    static Alphabet of(String language, List<Charset> charsets, String letters) {
        double sum = 0;
        for (int i = 0; i < letters.length(); i++) {
            sum += 1.0 / (i + 2);
        }
        Map<Character, Double> scores = new HashMap<>();
        for (int i = 0; i < letters.length(); i++) {
            scores.putIfAbsent(letters.charAt(i), Math.log(1 / (sum * (i + 2))) / Math.log(2) + OFFSET);
        }
        return new Alphabet(language, charsets, Map.copyOf(scores));
    }

    /** How typical a letter is of the language; greater is more typical. */
    double score(char letter) {
        Double own = scores.get(letter);
        return own != null ? own : scores.getOrDefault(Character.toLowerCase(letter), FOREIGN);
    }

    boolean contains(char letter) {
        return scores.containsKey(letter);
    }
}
