package org.lodewire.analysis.entities.text;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The words and symbols of a text, with the shape and context of each. Offsets are in UTF-16 code units. Stored in
 * arrays, because a hostile text can have millions of tokens. Immutable once tokenized, except for caches; so not
 * thread-safe.
 */
public final class Tokens {
    private static final long[] NONE = {};
    private static final Shape[] SHAPES = Shape.values();
    private static final int LONGEST_WORD = 60;
    /** Characters of a word that {@link #caseHash} and {@link #hasInnerCapital} look at. */
    private static final int LONGEST_CASE = 40;
    /** Folded words that are kept; articles have fewer, and hostile texts millions. */
    private static final int MAX_KEYS = 1 << 16;
    /** Initial estimate; most texts have more characters per token, and the arrays grow if there are fewer. */
    private static final int CHARACTERS_PER_TOKEN = 5;

    private static final int ATTACHED = 1;
    private static final int LINE_START = 2;
    private static final int OPENING = 4;
    private static final int TITLE_CASE = 8;
    private static final int CAPITALS_LINE = 16;
    private static final int INNER_CAPITAL = 32;

    private final String text;
    private int[] starts;
    private int[] ends;
    private byte[] shapes;
    private byte[] flags;
    private long[] keyHashes;
    private int[] caseHashes;
    private int size;
    private String @Nullable [] keys;
    private long[] cache = NONE;
    private @Nullable Object cacheOwner;

    Tokens(String text) {
        this.text = text;
        int expected = text.length() / CHARACTERS_PER_TOKEN + 16;
        starts = new int[expected];
        ends = new int[expected];
        shapes = new byte[expected];
        flags = new byte[expected];
        keyHashes = new long[expected];
        caseHashes = new int[expected];
    }

    /** Adds a token of any kind. */
    void add(int start, int end, Shape shape, boolean lineStart) {
        int caseEnd = Math.min(end, start + LONGEST_CASE);
        boolean innerCapital = false;
        for (int i = start + 1; i < caseEnd; i++) {
            innerCapital |= Character.isUpperCase(text.charAt(i));
        }
        long keyHash = WordFolding.hash(text, start, Math.min(end, start + LONGEST_WORD));
        add(start, end, shape, lineStart, keyHash, CaseHash.of(text, start, caseEnd), innerCapital);
    }

    /** Adds a token that was read by {@link AsciiTokens}. */
    void add(int start, int end, AsciiTokens token, boolean lineStart) {
        add(start, end, token.shape(), lineStart, token.keyHash(), token.caseHash(), token.hasInnerCapital());
    }

    private void add(
            int start, int end, Shape shape, boolean lineStart, long keyHash, int caseHash, boolean innerCapital) {
        if (size == starts.length) {
            grow();
        }
        boolean attached = size > 0 && ends[size - 1] == start;
        starts[size] = start;
        ends[size] = end;
        shapes[size] = (byte) shape.ordinal();
        keyHashes[size] = keyHash;
        caseHashes[size] = caseHash;
        flags[size] =
                (byte) ((attached ? ATTACHED : 0) | (lineStart ? LINE_START : 0) | (innerCapital ? INNER_CAPITAL : 0));
        size++;
    }

    private void grow() {
        int larger = size * 2;
        starts = Arrays.copyOf(starts, larger);
        ends = Arrays.copyOf(ends, larger);
        shapes = Arrays.copyOf(shapes, larger);
        flags = Arrays.copyOf(flags, larger);
        keyHashes = Arrays.copyOf(keyHashes, larger);
        caseHashes = Arrays.copyOf(caseHashes, larger);
    }

    void markSentenceStart(int token) {
        flags[token] |= OPENING;
    }

    void markTitleCase(int token) {
        flags[token] |= TITLE_CASE;
    }

    void markInCapitalsLine(int token) {
        flags[token] |= CAPITALS_LINE;
    }

    /** The whole text. */
    public String text() {
        return text;
    }

    public int size() {
        return size;
    }

    public int start(int token) {
        return starts[token];
    }

    public int end(int token) {
        return ends[token];
    }

    public Shape shape(int token) {
        return SHAPES[shapes[token]];
    }

    /** Returns whether the token follows the previous one without white space. */
    public boolean isAttached(int token) {
        return (flags[token] & ATTACHED) != 0;
    }

    /** Returns whether the token is the first of a line that does not continue the line before. */
    public boolean startsLine(int token) {
        return (flags[token] & LINE_START) != 0;
    }

    /** Returns whether a sentence, line or quotation starts here, so that a capital does not indicate a name. */
    public boolean isSentenceStart(int token) {
        return (flags[token] & OPENING) != 0;
    }

    /** Returns whether the token's line is a heading in title case, so that a capital does not indicate a name. */
    public boolean isTitleCase(int token) {
        return (flags[token] & TITLE_CASE) != 0;
    }

    /** Returns whether the token's line is in capitals. */
    public boolean isInCapitalsLine(int token) {
        return (flags[token] & CAPITALS_LINE) != 0;
    }

    /** Returns whether the token exists and consists of this character. */
    public boolean is(int token, char mark) {
        return token >= 0 && token < size && text.charAt(starts[token]) == mark && ends[token] == starts[token] + 1;
    }

    /** Returns the token as written, or an empty string if it is too long to be a word. */
    public String word(int token) {
        boolean word = ends[token] - starts[token] <= LONGEST_WORD;
        return word ? text.substring(starts[token], ends[token]) : "";
    }

    /** Returns the text of the tokens [from, to), as written. */
    public String words(int from, int to) {
        return text.substring(starts[from], ends[to - 1]);
    }

    /** Returns the folded token for lookups: in lower case, without accents and full stops. Empty outside the text. */
    public String key(int token) {
        if (token < 0 || token >= size) {
            return "";
        }
        if (token >= MAX_KEYS) {
            return fold(word(token));
        }
        if (keys == null) {
            keys = new String[Math.min(size, MAX_KEYS)];
        }
        String key = keys[token];
        if (key == null) {
            key = fold(word(token));
            keys[token] = key;
        }
        return key;
    }

    /**
     * Returns an array with a value for each token, all 0 at first, in which a dictionary keeps what it has looked up.
     * Another owner gets a new one.
     */
    public long[] cacheOf(Object owner) {
        if (cacheOwner != owner) {
            cacheOwner = owner;
            cache = new long[size];
        }
        return cache;
    }

    /** Returns the 64-bit hash of {@link #key(int)}, for comparisons. */
    public long keyHash(int token) {
        return keyHashes[token];
    }

    /** Returns the {@link CaseHash} of the first {@value #LONGEST_CASE} characters of the token. */
    public int caseHash(int token) {
        return caseHashes[token];
    }

    /** Returns whether one of the first {@value #LONGEST_CASE} characters but the first is a capital. */
    public boolean hasInnerCapital(int token) {
        return (flags[token] & INNER_CAPITAL) != 0;
    }

    /** Returns the {@link #keyHash(int)} of a folded word. */
    public static long keyHash(String folded) {
        return WordFolding.hash(folded);
    }

    /** Folds a word as {@link #key(int)} does. */
    public static String fold(String word) {
        return WordFolding.of(word);
    }
}
