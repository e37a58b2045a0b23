package org.lodewire.analysis.entities.tagger;

/**
 * A hash table from 32-bit hashes to ints, with linear probing. Hash and value share one array element, so that a
 * lookup costs one memory access. The hash identifies its word: two words collide with a probability of 1 in 4
 * billion. Thread-safe once filled and safely published.
 */
final class IntTable {
    private static final long VALUE = 0xFFFFFFFFL;

    /** The hash in the upper half and the value, never 0, in the lower half; 0 in empty slots. */
    private long[] pairs;

    private int size;

    /** @param expected number of entries for which the table need not grow */
    IntTable(int expected) {
        pairs = new long[Integer.highestOneBit(Math.max(8, expected) * 3 / 2 - 1) * 2];
    }

    /** Returns the value of a hash, 0 if there is none. */
    int get(int hash) {
        return (int) pairs[slot(hash)];
    }

    /** Sets bits of the value of a hash. Has no effect if {@code bits} is 0. */
    void or(int hash, int bits) {
        put(hash, get(hash) | bits);
    }

    /** Sets the value of a hash. A value of 0 is ignored. */
    void put(int hash, int value) {
        if (value == 0) {
            return;
        }
        if (size * 3L >= pairs.length * 2L) {
            grow();
        }
        int slot = slot(hash);
        size += pairs[slot] == 0 ? 1 : 0;
        pairs[slot] = (long) hash << Integer.SIZE | value & VALUE;
    }

    int size() {
        return size;
    }

    private int slot(int hash) {
        int slot = hash * 0x9E3779B1 >>> Integer.numberOfLeadingZeros(pairs.length) + 1;
        while (pairs[slot] != 0 && (int) (pairs[slot] >>> Integer.SIZE) != hash) {
            slot = slot + 1 & pairs.length - 1;
        }
        return slot;
    }

    private void grow() {
        long[] old = pairs;
        pairs = new long[old.length * 2];
        for (long pair : old) {
            if (pair != 0) {
                pairs[slot((int) (pair >>> Integer.SIZE))] = pair;
            }
        }
    }
}
