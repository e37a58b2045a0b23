package org.lodewire.analysis.clean.word;

/**
 * Hashes of words: FNV-1a (Fowler, Noll, Vo) with 32 bits over lower-case letters and digits, so that looking a word up
 * allocates nothing. That two words share a hash is rare enough for statistics, which is all this is for. Stateless.
 */
public final class Fnv1aHash {

    /** The hash of no letters yet. */
    public static final int START = 0x811C9DC5;

    private static final int PRIME = 0x01000193;

    private static final int ASCII = 128;
    private static final char[] ASCII_LOWER = new char[ASCII];

    static {
        for (char c = 0; c < ASCII; c++) {
            ASCII_LOWER[c] = Character.toLowerCase(c);
        }
    }

    private Fnv1aHash() {}

    /** A word's hash, continued by one more character. */
    public static int next(int hash, char c) {
        return (hash ^ (c < ASCII ? ASCII_LOWER[c] : Character.toLowerCase(c))) * PRIME;
    }

    /** The hash of two words in a row. */
    public static int pair(int first, int second) {
        return (first * 31 ^ second) * PRIME;
    }

    /** The hash of a word, or of two words with a space between. */
    public static int hash(String text) {
        int space = text.indexOf(' ');
        if (space > 0) {
            return pair(hash(text.substring(0, space)), hash(text.substring(space + 1)));
        }
        int hash = START;
        for (int i = 0; i < text.length(); i++) {
            hash = next(hash, text.charAt(i));
        }
        return hash;
    }
}
