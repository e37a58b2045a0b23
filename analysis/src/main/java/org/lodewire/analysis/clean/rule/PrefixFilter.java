package org.lodewire.analysis.clean.rule;

/**
 * Says of most places in a text, after two or three characters, that no phrase begins there: Bloom filters (Bloom, "Space/Time
 * Trade-offs in Hash Coding with Allowable Errors", CACM 1970) of the first characters of phrases. Phrases and texts are compared
 * after folding, see {@link LineFolding}. Once filled, several threads may read it.
 */
final class PrefixFilter {

    /** Longer phrases are represented by so many characters. */
    private static final int MAX_PREFIX = 8;
    /** A power of two. */
    private static final int BITS = 1 << 17;

    /** The phrases, or what represents them. */
    private final long[] complete = new long[BITS / Long.SIZE];
    /** What these begin with. */
    private final long[] begun = new long[BITS / Long.SIZE];

    /** Adds a folded phrase, not empty. For {@link #mayEnd}, its characters are in reverse order. */
    void add(CharSequence phrase) {
        int hash = 0;
        int length = Math.min(MAX_PREFIX, phrase.length());
        for (int i = 0; i < length; i++) {
            hash = extended(hash, phrase.charAt(i));
            int bit = bit(hash, i + 1);
            (i + 1 < length ? begun : complete)[bit / Long.SIZE] |= 1L << bit;
        }
    }

    /** Returns false if no phrase begins at an index of a line and ends at another or before it. */
    boolean mayBegin(FoldedLine line, int from, int to) {
        int hash = 0;
        int length = 0;
        for (int i = from; i < to && length < MAX_PREFIX; i = line.next(i)) {
            hash = extended(hash, line.at(i));
            int bit = bit(hash, ++length);
            if (contains(complete, bit)) {
                return true;
            }
            if (!contains(begun, bit)) {
                return false;
            }
        }
        return false;
    }

    /** Returns false if no phrase ends at an index of a line and begins at another or after it. */
    boolean mayEnd(FoldedLine line, int from, int to) {
        int hash = 0;
        int length = 0;
        for (int i = line.previous(to); i >= from && length < MAX_PREFIX; i = line.previous(i)) {
            hash = extended(hash, line.at(i));
            int bit = bit(hash, ++length);
            if (contains(complete, bit)) {
                return true;
            }
            if (!contains(begun, bit)) {
                return false;
            }
        }
        return false;
    }

    private static boolean contains(long[] bits, int bit) {
        return (bits[bit / Long.SIZE] & 1L << bit) != 0;
    }

    private static int extended(int hash, char c) {
        return (hash ^ c) * 0x01000193;
    }

    private static int bit(int hash, int length) {
        int mixed = (hash + length) * 0x9E3779B1;
        return mixed >>> Integer.SIZE - Integer.numberOfTrailingZeros(BITS);
    }
}
