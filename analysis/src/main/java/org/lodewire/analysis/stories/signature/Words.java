package org.lodewire.analysis.stories.signature;

import com.dynatrace.hash4j.hashing.Hasher64;
import com.dynatrace.hash4j.hashing.Hashing;
import java.text.Normalizer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A text as hashes of its words, so that two copies are equal regardless of case, punctuation and spacing.
 *
 * <p>A word is a run of letters, marks and digits; punctuation as in 2.5, 1-1/4 or 12:30 belongs to the number. In
 * scripts that do not put spaces between words, each character is a word. A {@linkplain Figures figure} that is spelled
 * out equals the same figure in digits. What case and punctuation show of names is kept beside the hashes.
 *
 * <p>Only the first {@value #MAX_CHARS} characters are read. Immutable.
 */
final class Words {

    static final int MAX_CHARS = 200_000;

    private static final Hasher64 HASHER = Hashing.komihash5_0();
    private static final int MAX_WORD_CHARS = 64;
    private static final int ASCII = 0x80;
    private static final boolean[] LETTERS_AND_DIGITS = new boolean[ASCII];

    static {
        for (char c = 0; c < ASCII; c++) {
            LETTERS_AND_DIGITS[c] = Character.isLetterOrDigit(c);
        }
    }

    private static final byte FIGURE = 1;
    private static final byte CAPITAL = 1 << 1;
    private static final byte LOWER_CASE = 1 << 2;
    private static final byte ACRONYM = 1 << 3;
    private static final byte FIRST = 1 << 4;
    private static final byte SEPARATE = 1 << 5;

    private long[] words = new long[256];
    private byte[] traits = new byte[256];
    private int size;

    private final Letters word = new Letters();
    private final Gap gap = new Gap();
    private boolean digits;
    private int capitals;

    private Words() {}

    /** Returns the hashes of a text; null is an empty text. Any string is accepted, including lone surrogates. */
    static Words of(@Nullable String text) {
        Words words = new Words();
        if (text != null) {
            words.read(
                    Normalizer.normalize(text.substring(0, Math.min(text.length(), MAX_CHARS)), Normalizer.Form.NFC));
        }
        return words;
    }

    /** Returns the hash of a word in lower case, as a text has it. */
    static long hash(CharSequence word) {
        return HASHER.hashCharsToLong(word);
    }

    int size() {
        return size;
    }

    /** Returns the hash of the i-th word; that of a spelled-out figure is that of its digits. */
    long word(int i) {
        return words[i];
    }

    /** Returns whether the i-th word is a number or a day of the week. */
    boolean isFigure(int i) {
        return has(i, FIGURE);
    }

    boolean isCapital(int i) {
        return has(i, CAPITAL);
    }

    boolean isLowerCase(int i) {
        return has(i, LOWER_CASE);
    }

    /** Returns whether the i-th word has at least two letters, all of them capital. */
    boolean isAcronym(int i) {
        return has(i, ACRONYM);
    }

    /** Returns whether the i-th word may be the first of a sentence, which has a capital whatever it is. */
    boolean isFirst(int i) {
        return has(i, FIRST);
    }

    /** Returns whether more than a space, a hyphen or the like is between the i-th word and the one before. */
    boolean isSeparate(int i) {
        return has(i, SEPARATE);
    }

    private boolean has(int i, byte trait) {
        return (traits[i] & trait) != 0;
    }

    /** Returns a hash of all words in their order. */
    long hash() {
        long hash = size;
        for (int i = 0; i < size; i++) {
            hash = HASHER.hashLongLongToLong(hash, words[i]);
        }
        return hash;
    }

    private void read(String text) {
        for (int i = 0; i < text.length(); ) {
            int c = text.charAt(i);
            if (c < ASCII && LETTERS_AND_DIGITS[c]) {
                addAscii((char) c);
                i++;
                continue;
            }
            c = text.codePointAt(i);
            int next = i + Character.charCount(c);
            if (isWordByItself(c)) {
                endWord();
                word.append(c);
                endWord();
            } else if (isWordPart(c)) {
                digits |= Character.isDigit(c);
                capitals += isUpperCase(c) ? 1 : 0;
                gap.noteInitial(word.isEmpty(), isUpperCase(c), Character.isLowerCase(c));
                word.append(Character.toLowerCase(c));
            } else if (joinsDigits(text, i)) {
                word.append(c);
            } else {
                endWord();
                gap.add(c, next < text.length() ? text.charAt(next) : ' ');
            }
            if (word.length() >= MAX_WORD_CHARS) {
                endWord();
            }
            i = next;
        }
        endWord();
    }

    /** Adds a letter or digit, without the look-ups that others need. */
    private void addAscii(char c) {
        boolean capital = c >= 'A' && c <= 'Z';
        digits |= c <= '9';
        capitals += capital ? 1 : 0;
        gap.noteInitial(word.isEmpty(), capital, c >= 'a');
        word.append(capital ? c + ('a' - 'A') : c);
        if (word.length() >= MAX_WORD_CHARS) {
            endWord();
        }
    }

    private static boolean isUpperCase(int c) {
        return Character.isUpperCase(c) || Character.isTitleCase(c);
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
            traits = Arrays.copyOf(traits, size * 2);
        }
        long hash = HASHER.hashCharsToLong(word);
        long figure = digits ? 0 : Figures.spelledOut(hash);
        boolean isFigure = digits || figure != 0;
        boolean acronym = capitals > 1 && capitals == word.length();
        words[size] = figure != 0 ? figure : hash;
        traits[size] = (byte) ((isFigure ? FIGURE : 0)
                | (gap.isCapital() ? CAPITAL : 0)
                | (gap.isLowerCase() ? LOWER_CASE : 0)
                | (acronym ? ACRONYM : 0)
                | (gap.endsSentence() ? FIRST : 0)
                | (gap.separates() ? SEPARATE : 0));
        size++;
        gap.begin(word.length());
        word.clear();
        digits = false;
        capitals = 0;
    }

    /** The characters of the word that is read, to hash. */
    private static final class Letters implements CharSequence {
        private final char[] letters = new char[MAX_WORD_CHARS + 1];
        private int length;

        void append(int codePoint) {
            length += Character.toChars(codePoint, letters, length);
        }

        void clear() {
            length = 0;
        }

        @Override
        public int length() {
            return length;
        }

        @Override
        public char charAt(int index) {
            return letters[index];
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return new String(letters, start, end - start);
        }

        @Override
        public String toString() {
            return new String(letters, 0, length);
        }
    }
}
