package org.lodewire.analysis.stories.signature;

import com.dynatrace.hash4j.hashing.Hasher64;
import com.dynatrace.hash4j.hashing.Hashing;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A text as hashes of its words, so that two copies are equal regardless of case, punctuation and spacing.
 *
 * <p>A word is a run of letters, marks and digits; punctuation as in 2.5, 1-1/4 or 12:30 belongs to the number. In
 * scripts that do not put spaces between words, each character is a word. Numbers are masked: {@link #word} is the same
 * for all of them and {@link #figure} distinguishes them, so that a template with other figures can be distinguished
 * from a copy. Days of the week and the numbers one to twenty, thirty, forty and so on to ninety are figures where they
 * are spelled out in English; such a number equals the same number in digits. In other languages only digits are
 * figures.
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

    /** Returns the hashes of a text; null is an empty text. Any string is accepted, including lone surrogates. */
    static WordHashes of(@Nullable String text) {
        WordHashes hashes = new WordHashes();
        if (text != null) {
            hashes.read(
                    Normalizer.normalize(text.substring(0, Math.min(text.length(), MAX_CHARS)), Normalizer.Form.NFC));
        }
        return hashes;
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

    /** Returns the hash of the i-th word, which is the same for every number. */
    long word(int i) {
        return words[i];
    }

    /** Returns the hash of the i-th word if it is a figure, otherwise 0. */
    long figure(int i) {
        return figures[i];
    }

    /** Returns a hash of all words and figures in their order. */
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
            if (isWordByItself(c)) {
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

    private static boolean isWordByItself(int c) {
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
