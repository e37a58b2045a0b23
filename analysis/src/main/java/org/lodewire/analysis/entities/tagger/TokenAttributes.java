package org.lodewire.analysis.entities.tagger;

import java.util.Arrays;
import org.lodewire.analysis.entities.text.Shape;
import org.lodewire.analysis.entities.text.Tokens;

/**
 * Attributes of the tokens of a text that do not depend on tags, in flat arrays. 0 means none. In place of a word outside
 * the line stands {@link #NONE}, a token without attributes. Not thread-safe.
 */
final class TokenAttributes {
    /** Longer words are hashed by as many characters. */
    static final int LONGEST_WORD = 40;

    static final int NONE = -1;

    /** The {@link #lastLetters} of a word that is too long for them, or has other characters. */
    static final long LONG_WORD = -1;

    private static final short UNKNOWN = -1;
    private static final int MAX_RUNS = 8;

    final Tokens tokens;
    final int[] words;
    final byte[] names;
    private final NameHints hints;
    private final WordClasses classesOfWords;
    /** Computed on demand, because only words near capitals need it; 0 until then. */
    private final int[] wordShapes;

    /** Looked up on demand; {@link #UNKNOWN} until then. */
    private final short[] classes;

    /** Looked up on demand; {@link #UNKNOWN} until then. */
    private final int[] lists;

    /** Computed on demand; 0 until then. */
    private final long[] firstLetters;

    /** Computed on demand; 0 until then. */
    private final long[] lastLetters;

    TokenAttributes(Tokens tokens, WordClasses classesOfWords, NameHints hints) {
        this.tokens = tokens;
        this.hints = hints;
        this.classesOfWords = classesOfWords;
        int size = tokens.size();
        words = new int[size];
        wordShapes = new int[size];
        classes = new short[size];
        names = new byte[size];
        lists = new int[size];
        firstLetters = new long[size];
        lastLetters = new long[size];
        Arrays.fill(classes, UNKNOWN);
        Arrays.fill(lists, UNKNOWN);
        for (int i = 0; i < size; i++) {
            words[i] = Hash.avalanche(tokens.caseHash(i));
        }
        for (int next = 0; next < size; ) {
            next = hints.markName(tokens, words, next, names);
        }
    }

    /** The hash of a token's word in lower case. */
    int word(int i) {
        return i == NONE ? 0 : words[i];
    }

    /** The class of a token's word, 0 if it has none. */
    int classPath(int i) {
        if (i == NONE) {
            return 0;
        }
        if (classes[i] == UNKNOWN) {
            classes[i] = (short) classesOfWords.of(words[i]);
        }
        return classes[i];
    }

    /** The word shape of a token, as a number. */
    int wordShape(int i) {
        if (i == NONE) {
            return 0;
        }
        if (wordShapes[i] == 0) {
            wordShapes[i] =
                    wordShape(tokens.text(), tokens.start(i), Math.min(tokens.end(i), tokens.start(i) + LONGEST_WORD));
        }
        return wordShapes[i];
    }

    /** The lists that contain a token's word, one bit per list. */
    int lists(int i) {
        if (i == NONE) {
            return 0;
        }
        if (lists[i] == UNKNOWN) {
            lists[i] = hints.lists(words[i]);
        }
        return lists[i];
    }

    /** The class and the lists of a token's word as one number. */
    long classAndLists(int i) {
        return (long) classPath(i) << Integer.SIZE | lists(i);
    }

    /** Gives a token the class and the lists of its word, so that they are not looked up. */
    void setClassAndLists(int i, long classAndLists) {
        if (i != NONE) {
            classes[i] = (short) (classAndLists >>> Integer.SIZE);
            lists[i] = (int) classAndLists;
        }
    }

    /** The first eight characters of a token's word. {@link #lastLetters} must be called first. */
    long firstLetters(int i) {
        return i == NONE ? 0 : firstLetters[i];
    }

    /**
     * The other characters of a token's word, and its length, so that two words are equal if both values are;
     * {@link #LONG_WORD} if the word does not fit.
     */
    long lastLetters(int i) {
        if (i == NONE) {
            return 0;
        }
        if (lastLetters[i] == 0) {
            readLetters(i);
        }
        return lastLetters[i];
    }

    private void readLetters(int i) {
        int start = tokens.start(i);
        int length = tokens.end(i) - start;
        if (length >= 2 * Long.BYTES) {
            lastLetters[i] = LONG_WORD;
            return;
        }
        String text = tokens.text();
        long first = 0;
        long last = length;
        int bits = 0;
        for (int at = 0; at < length; at++) {
            char c = text.charAt(start + at);
            bits |= c;
            if (at < Long.BYTES) {
                first = first << Byte.SIZE | c;
            } else {
                last = last << Byte.SIZE | c;
            }
        }
        firstLetters[i] = first;
        lastLetters[i] = bits < 1 << Byte.SIZE ? last : LONG_WORD;
    }

    /**
     * Whether a name may begin at a token, judging by shapes. All other tokens are outside names without being
     * classified.
     *
     * @param particles the lists of lower-case words that may begin a name, one bit per list
     */
    boolean mayBegin(int i, int particles) {
        Shape shape = tokens.shape(i);
        if (shape.isNameLike()) {
            return true;
        }
        int size = tokens.size();
        boolean nextIsNameLike = i + 1 < size && tokens.shape(i + 1).isNameLike();
        if (shape == Shape.NUMBER) {
            return nextIsNameLike;
        }
        if (shape != Shape.LOWER) {
            return false;
        }
        boolean joined = i + 2 < size
                && tokens.is(i + 1, '-')
                && tokens.isAttached(i + 1)
                && tokens.shape(i + 2).isNameLike();
        return nextIsNameLike && (lists(i) & particles) != 0 || joined || tokens.hasInnerCapital(i);
    }

    /** Encodes the runs of capitals, lower-case letters, digits and symbols; one capital differs from several. */
    private static int wordShape(String text, int start, int end) {
        int wordShape = 1;
        int last = 0;
        int runs = 0;
        for (int at = start; at < end && runs < MAX_RUNS; at++) {
            char c = text.charAt(at);
            int kind = Character.isUpperCase(c)
                    ? 1
                    : Character.isLetter(c) ? 2 : Character.isDigit(c) ? 3 : c == '.' ? 4 : 5;
            if (kind != last) {
                wordShape = wordShape * 7 + kind;
                last = kind;
                runs++;
            } else if (kind == 1 && wordShape % 7 == 1) {
                wordShape += 5;
            }
        }
        return wordShape;
    }
}
