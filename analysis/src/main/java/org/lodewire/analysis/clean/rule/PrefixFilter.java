package org.lodewire.analysis.clean.rule;

/**
 * Says of most places in a text, after a few characters, that no phrase begins there: a Bloom filter (Bloom, "Space/Time
 * Trade-offs in Hash Coding with Allowable Errors", CACM 1970) of the first characters of phrases. Phrases and texts are compared
 * after folding, see {@link LineFolding}. Once filled, several threads may read it.
 */
final class PrefixFilter {

    /** Longer phrases are represented by so many characters. */
    private static final int MAX_PREFIX = 4;
    /** A power of two. */
    private static final int BITS = 1 << 17;

    private final long[] bits = new long[BITS / Long.SIZE];

    /** Adds a folded phrase, not empty. */
    void add(CharSequence phrase) {
        int hash = 0;
        int length = Math.min(MAX_PREFIX, phrase.length());
        for (int i = 0; i < length; i++) {
            hash = extended(hash, phrase.charAt(i));
        }
        int bit = bit(hash, length);
        bits[bit / Long.SIZE] |= 1L << bit;
    }

    /** Returns false if no phrase begins at an index of a text and ends at another or before it. */
    boolean mayBegin(String text, int from, int to) {
        int hash = 0;
        int length = 0;
        for (int i = from; i < to && length < MAX_PREFIX; i = LineFolding.next(text, i)) {
            hash = extended(hash, LineFolding.character(text.charAt(i)));
            int bit = bit(hash, ++length);
            if ((bits[bit / Long.SIZE] & 1L << bit) != 0) {
                return true;
            }
        }
        return false;
    }

    private static int extended(int hash, char c) {
        return (hash ^ c) * 0x01000193;
    }

    private static int bit(int hash, int length) {
        int mixed = (hash + length) * 0x9E3779B1;
        return mixed >>> Integer.SIZE - Integer.numberOfTrailingZeros(BITS);
    }
}
