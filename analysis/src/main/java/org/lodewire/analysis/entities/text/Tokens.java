package org.lodewire.analysis.entities.text;

import java.util.Arrays;

/**
 * A text cut into words and marks, with what is known of each token's surroundings. Offsets are UTF-16 units of the text.
 * Held in arrays rather than objects, because a hostile text can have millions of tokens. Immutable once tokenised.
 */
public final class Tokens {
    private static final Shape[] SHAPES = Shape.values();
    private static final int LONGEST_WORD = 60;
    /** Prose has more; what has fewer makes the arrays grow. */
    private static final int CHARACTERS_A_TOKEN = 5;

    private static final int GLUED = 1;
    private static final int LINE_START = 2;
    private static final int OPENING = 4;
    private static final int TITLE_CASE = 8;
    private static final int SHOUTED = 16;

    private final String text;
    private int[] starts;
    private int[] ends;
    private byte[] shapes;
    private byte[] flags;
    private long[] keyHashes;
    private int size;

    Tokens(String text) {
        this.text = text;
        int expected = text.length() / CHARACTERS_A_TOKEN + 16;
        starts = new int[expected];
        ends = new int[expected];
        shapes = new byte[expected];
        flags = new byte[expected];
        keyHashes = new long[expected];
    }

    void add(int start, int end, Shape shape, boolean lineStart) {
        if (size == starts.length) {
            int larger = size * 2;
            starts = Arrays.copyOf(starts, larger);
            ends = Arrays.copyOf(ends, larger);
            shapes = Arrays.copyOf(shapes, larger);
            flags = Arrays.copyOf(flags, larger);
            keyHashes = Arrays.copyOf(keyHashes, larger);
        }
        boolean glued = size > 0 && ends[size - 1] == start;
        starts[size] = start;
        ends[size] = end;
        shapes[size] = (byte) shape.ordinal();
        keyHashes[size] = WordFolding.hash(text, start, Math.min(end, start + LONGEST_WORD));
        flags[size] = (byte) ((glued ? GLUED : 0) | (lineStart ? LINE_START : 0));
        size++;
    }

    void markOpening(int token) {
        flags[token] |= OPENING;
    }

    void markTitleCase(int token) {
        flags[token] |= TITLE_CASE;
    }

    void markShouted(int token) {
        flags[token] |= SHOUTED;
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

    /** Whether nothing stands between this token and the one before it. */
    public boolean isGlued(int token) {
        return (flags[token] & GLUED) != 0;
    }

    public boolean startsLine(int token) {
        return (flags[token] & LINE_START) != 0;
    }

    /** Whether a sentence, a line or a quotation opens here, so that a capital says nothing. */
    public boolean isOpening(int token) {
        return (flags[token] & OPENING) != 0;
    }

    /** Whether the token's line is a heading in Title Case, in which capitals say nothing. */
    public boolean isTitleCase(int token) {
        return (flags[token] & TITLE_CASE) != 0;
    }

    /** Whether the token's line is all capitals. */
    public boolean isShouted(int token) {
        return (flags[token] & SHOUTED) != 0;
    }

    public boolean is(int token, char mark) {
        return token >= 0 && token < size && text.charAt(starts[token]) == mark && ends[token] == starts[token] + 1;
    }

    /** The token as written, empty if it is too long to be a word. */
    public String word(int token) {
        boolean word = ends[token] - starts[token] <= LONGEST_WORD;
        return word ? text.substring(starts[token], ends[token]) : "";
    }

    /** The text from the first token to before the last, as written. */
    public String words(int from, int to) {
        return text.substring(starts[from], ends[to - 1]);
    }

    /** The token in small letters without accents and full stops, by which it is looked up; empty outside the text. */
    public String key(int token) {
        return token < 0 || token >= size ? "" : fold(word(token));
    }

    /** A hash of {@link #key}, 64 bits, which stands for it where words are only compared. */
    public long keyHash(int token) {
        return keyHashes[token];
    }

    /** {@link #keyHash(int)} of a word that is folded already. */
    public static long keyHash(String folded) {
        return WordFolding.hash(folded);
    }

    /** {@link #key} of any word. */
    public static String fold(String word) {
        return WordFolding.of(word);
    }
}
