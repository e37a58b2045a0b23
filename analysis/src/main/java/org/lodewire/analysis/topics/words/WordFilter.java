package org.lodewire.analysis.topics.words;

/**
 * A Bloom filter of the words of an article, and of the pairs of words that follow each other: it excludes most queries that
 * share a word with the article without a look at the queries themselves, which are often not in the processor's cache. Its
 * size follows that of the text, so that it excludes as much of a long text as of a short one. Not thread-safe.
 */
public final class WordFilter {

    /** A hash that every article may contain. */
    public static final int ANY = 0;

    private static final int BITS_PER_CHAR = 8;
    private static final int LEAST_BITS = 1 << 10;
    private static final int MOST_BITS = 1 << 20;

    private final long[] bits;
    private final int mask;

    /** @param chars the length of the article's texts, in UTF-16 code units */
    WordFilter(int chars) {
        int wanted = Math.min(Math.max(chars, LEAST_BITS / BITS_PER_CHAR), MOST_BITS / BITS_PER_CHAR) * BITS_PER_CHAR;
        int size = Integer.highestOneBit(wanted);
        this.bits = new long[size / Long.SIZE];
        this.mask = size - 1;
        add(ANY);
    }

    /** Returns the hash of a word. */
    public static int ofWord(String word) {
        return spread(word.hashCode());
    }

    /** Returns the hash of two words of which the second follows the first. */
    public static int ofPair(String first, String second) {
        return spread(31 * spread(first.hashCode()) + second.hashCode());
    }

    /** The hash of a string differs in its low bits only if its last letters do. */
    private static int spread(int hash) {
        int product = hash * 0x9e3779b9;
        return product ^ product >>> 15;
    }

    void add(int hash) {
        int bit = hash & mask;
        bits[bit / Long.SIZE] |= 1L << bit;
    }

    /** Returns false if the article certainly contains no word and no pair with this hash. */
    public boolean mayContain(int hash) {
        int bit = hash & mask;
        return (bits[bit / Long.SIZE] & 1L << bit) != 0;
    }
}
