package org.lodewire.analysis.clean.rule;

/**
 * Says of most places in a text, after three or four characters, that no phrase begins there: a Bloom filter (Bloom, "Space/Time
 * Trade-offs in Hash Coding with Allowable Errors", CACM 1970) of the first characters of phrases. Phrases and texts are compared
 * after folding, see {@link LineFolding}. Once filled, several threads may read it.
 */
final class PrefixFilter {

    /** Longer phrases are represented by so many characters. */
    private static final int MAX_PREFIX = 8;
    /** Shorter beginnings are too frequent to look them up. */
    private static final int MIN_PREFIX = 3;
    /** A power of two. */
    private static final int SLOTS = 1 << 12;
    /** A power of two, for the few phrases shorter than {@link #MIN_PREFIX}. */
    private static final int SHORT = 1 << 10;

    private static final int NO = 0;
    private static final int YES = 1;
    private static final int UNDECIDED = 2;

    /** The phrases, or what represents them, and what these begin with, a bit for each. */
    private final long[] slots = new long[SLOTS];

    private final long[] shortOnes = new long[SHORT / Long.SIZE];

    /** Adds a folded phrase, not empty. For {@link #mayEnd}, its characters are in reverse order. */
    void add(CharSequence phrase) {
        int hash = 0;
        int length = Math.min(MAX_PREFIX, phrase.length());
        for (int i = 1; i <= length; i++) {
            hash = extended(hash, phrase.charAt(i - 1));
            if (i >= MIN_PREFIX) {
                int mixed = mixed(hash, i);
                slots[slot(mixed)] |= i < length ? begun(mixed) : complete(mixed);
            } else if (i == length) {
                shortOnes[shortSlot(hash)] |= 1L << hash;
            }
        }
    }

    /** Returns a filter of the phrases of this one and another. */
    PrefixFilter or(PrefixFilter other) {
        PrefixFilter both = new PrefixFilter();
        for (int i = 0; i < SLOTS; i++) {
            both.slots[i] = slots[i] | other.slots[i];
        }
        for (int i = 0; i < shortOnes.length; i++) {
            both.shortOnes[i] = shortOnes[i] | other.shortOnes[i];
        }
        return both;
    }

    /** Returns false if no phrase begins at an index of a line and ends at another or before it. */
    boolean mayBegin(FoldedLine line, int from, int to) {
        int hash = 0;
        int length = 0;
        for (int i = from; i < to && length < MAX_PREFIX; i = line.next(i)) {
            hash = extended(hash, line.at(i));
            int found = find(hash, ++length);
            if (found != UNDECIDED) {
                return found == YES;
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
            int found = find(hash, ++length);
            if (found != UNDECIDED) {
                return found == YES;
            }
        }
        return false;
    }

    /** Returns whether there may be a phrase of some characters, or {@link #UNDECIDED} if there may be a longer one. */
    private int find(int hash, int length) {
        if (length < MIN_PREFIX) {
            return (shortOnes[shortSlot(hash)] & 1L << hash) != 0 ? YES : UNDECIDED;
        }
        int mixed = mixed(hash, length);
        long slot = slots[slot(mixed)];
        return (slot & complete(mixed)) != 0 ? YES : (slot & begun(mixed)) != 0 ? UNDECIDED : NO;
    }

    private static int extended(int hash, char c) {
        return (hash ^ c) * 0x01000193;
    }

    private static int shortSlot(int hash) {
        return hash >>> 6 & SHORT / Long.SIZE - 1;
    }

    private static int mixed(int hash, int length) {
        return (hash + length) * 0x9E3779B1;
    }

    private static int slot(int mixed) {
        return mixed >>> Integer.SIZE - Integer.numberOfTrailingZeros(SLOTS);
    }

    private static long complete(int mixed) {
        return 1L << (mixed >>> 14);
    }

    private static long begun(int mixed) {
        return 1L << (mixed >>> 8);
    }
}
