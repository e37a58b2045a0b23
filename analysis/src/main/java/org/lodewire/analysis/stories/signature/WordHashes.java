package org.lodewire.analysis.stories.signature;

import com.dynatrace.hash4j.hashing.Hasher64;
import com.dynatrace.hash4j.hashing.Hashing;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A text as hashes of its words, so that two copies agree in spite of case, punctuation and spacing.
 *
 * <p>A word is a run of letters, marks and digits; punctuation as in 2.5, 1-1/4 or 12:30 belongs to the number. Each
 * character of a script that does not put spaces between words counts as a word. Numbers are hashed apart from the
 * words: {@link #word} is the same for all of them and {@link #figure} tells one from another, which is how a template
 * filled with other figures is told from a copy. Numbers from one to ninety, which are then the same as in digits, and days of
 * the week count as figures where they are spelled out in English; in other languages only digits do.
 *
 * <p>Only the first {@value #MAX_CHARS} characters are read. Immutable.
 */
final class WordHashes {

    static final int MAX_CHARS = 200_000;

    private static final Hasher64 HASHER = Hashing.komihash5_0();
    private static final int MAX_WORD_CHARS = 64;
    private static final List<String> UNITS = List.of(
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen");
    private static final List<String> TENS =
            List.of("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");
    private static final List<String> DAYS =
            List.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");
    private static final Map<String, Long> SPELLED_FIGURES = spelledFigures();
    private static final long ANY_NUMBER = HASHER.hashCharsToLong("#");

    private long[] words = new long[256];
    private long[] figures = new long[256];
    private int size;
    private final StringBuilder word = new StringBuilder();
    private boolean digits;

    private WordHashes() {}

    /** Folds a text; null is an empty text. Any string is taken, lone surrogates included. */
    static WordHashes of(String text) {
        WordHashes folded = new WordHashes();
        if (text != null) {
            folded.read(
                    Normalizer.normalize(text.substring(0, Math.min(text.length(), MAX_CHARS)), Normalizer.Form.NFC));
        }
        return folded;
    }

    private static Map<String, Long> spelledFigures() {
        Map<String, Long> figures = new HashMap<>();
        for (int i = 0; i < UNITS.size(); i++) {
            figures.put(UNITS.get(i), HASHER.hashCharsToLong(String.valueOf(i + 1)));
        }
        for (int i = 0; i < TENS.size(); i++) {
            figures.put(TENS.get(i), HASHER.hashCharsToLong(String.valueOf(10 * (i + 2))));
        }
        DAYS.forEach(day -> figures.put(day, HASHER.hashCharsToLong(day)));
        return Map.copyOf(figures);
    }

    int size() {
        return size;
    }

    /** Hash of the i-th word, the same for every number. */
    long word(int i) {
        return words[i];
    }

    /** Hash of the i-th word if it is a figure, else 0. */
    long figure(int i) {
        return figures[i];
    }

    /** Hash of all words and figures in their order. */
    long hash() {
        long hash = size;
        for (int i = 0; i < size; i++) {
            hash = HASHER.hashLongLongLongToLong(hash, words[i], figures[i]);
        }
        return hash;
    }

    private void read(String text) {
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            int next = i + Character.charCount(c);
            if (standsAlone(c)) {
                endWord();
                word.appendCodePoint(c);
                endWord();
            } else if (isWordPart(c)) {
                digits |= Character.isDigit(c);
                word.appendCodePoint(Character.toLowerCase(c));
            } else if (!joinsDigits(text, i)) {
                endWord();
            } else {
                word.append((char) c);
            }
            if (word.length() >= MAX_WORD_CHARS) {
                endWord();
            }
            i = next;
        }
        endWord();
    }

    private static boolean isWordPart(int c) {
        return Character.isLetterOrDigit(c)
                || Character.getType(c) == Character.NON_SPACING_MARK
                || Character.getType(c) == Character.COMBINING_SPACING_MARK;
    }

    private static boolean standsAlone(int c) {
        if (c < 0x0E00) {
            return false;
        }
        return Character.isIdeographic(c)
                || switch (Character.UnicodeScript.of(c)) {
                    case HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> Character.isLetter(c);
                    default -> false;
                };
    }

    private static boolean joinsDigits(String text, int i) {
        char c = text.charAt(i);
        return ".,/-:".indexOf(c) >= 0
                && i > 0
                && i + 1 < text.length()
                && Character.isDigit(text.charAt(i - 1))
                && Character.isDigit(text.charAt(i + 1));
    }

    private void endWord() {
        if (word.isEmpty()) {
            return;
        }
        if (size == words.length) {
            words = Arrays.copyOf(words, size * 2);
            figures = Arrays.copyOf(figures, size * 2);
        }
        long hash = HASHER.hashCharsToLong(word);
        long figure = digits ? hash : SPELLED_FIGURES.getOrDefault(word.toString(), 0L);
        words[size] = figure == 0 ? hash : ANY_NUMBER;
        figures[size] = figure;
        size++;
        word.setLength(0);
        digits = false;
    }
}
