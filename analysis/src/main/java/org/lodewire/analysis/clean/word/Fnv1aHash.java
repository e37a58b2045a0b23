package org.lodewire.analysis.clean.word;

/**
 * Hashes of words: FNV-1a (Fowler, Noll, Vo) with 32 bits over the lower-case characters, computed while a line is scanned, so
 * that looking up a word allocates nothing. Collisions are rare enough for the statistics that this is for; signatures of
 * stories use 64-bit hashes of their own. Stateless.
 */
public final class Fnv1aHash {

    /** The hash of the empty word. */
    public static final int START = 0x811C9DC5;

    private static final int PRIME = 0x01000193;

    /** The scripts with letters of two cases are below. */
    private static final int TABLED = 0x2200;

    private static final char[] LOWER = new char[TABLED];

    static {
        for (char c = 0; c < TABLED; c++) {
            LOWER[c] = Character.toLowerCase(c);
        }
    }

    private Fnv1aHash() {}

    /** Returns the hash of a word extended by one character. */
    public static int next(int hash, char c) {
        return (hash ^ (c < TABLED ? LOWER[c] : Character.toLowerCase(c))) * PRIME;
    }

    /** Returns the hash of two adjacent words. */
    public static int pair(int first, int second) {
        return (first * 31 ^ second) * PRIME;
    }

    /** Returns the hash of a word, or of two words separated by a space. */
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
