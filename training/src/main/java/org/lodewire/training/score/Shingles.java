package org.lodewire.training.score;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The multiset of the sequences of four words of a text; a text of fewer words is one sequence. A word is a run of letters,
 * digits, other numerals and underscores, case-sensitive: what {@code \w+} matches in Python, as in the scorer of the Article
 * Extraction Benchmark, which defined this measure. Immutable.
 */
public final class Shingles {

    private static final int SIZE = 4;

    private final Map<String, Integer> counts = new HashMap<>();
    private final int words;
    private int total;

    private Shingles(List<String> words) {
        this.words = words.size();
        for (int i = 0; i < Math.max(words.isEmpty() ? 0 : 1, words.size() - SIZE + 1); i++) {
            counts.merge(String.join(" ", words.subList(i, Math.min(words.size(), i + SIZE))), 1, Integer::sum);
            total++;
        }
    }

    /** Returns the shingles of a text. */
    public static Shingles of(String text) {
        return new Shingles(words(text));
    }

    /** Returns the shingles of words that {@link #words(String)} returned. */
    public static Shingles of(List<String> words) {
        return new Shingles(words);
    }

    /** Returns the words of a text in order. */
    public static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        int start = -1;
        for (int i = 0; i <= text.length(); ) {
            int c = i < text.length() ? text.codePointAt(i) : ' ';
            boolean word = isOfWord(c);
            if (word && start < 0) {
                start = i;
            } else if (!word && start >= 0) {
                words.add(text.substring(start, i));
                start = -1;
            }
            i += Character.charCount(c);
        }
        return words;
    }

    private static boolean isOfWord(int c) {
        int type = Character.getType(c);
        return Character.isLetterOrDigit(c)
                || c == '_'
                || type == Character.LETTER_NUMBER
                || type == Character.OTHER_NUMBER;
    }

    /** Returns the number of words of the text. */
    public int words() {
        return words;
    }

    /** Returns the number of shingles, including repeats. */
    public int total() {
        return total;
    }

    /** Returns the size of the intersection of both multisets. */
    public int common(Shingles other) {
        int common = 0;
        for (Map.Entry<String, Integer> shingle : counts.entrySet()) {
            common += Math.min(shingle.getValue(), other.counts.getOrDefault(shingle.getKey(), 0));
        }
        return common;
    }
}
