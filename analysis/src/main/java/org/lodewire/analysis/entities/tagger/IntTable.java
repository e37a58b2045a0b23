package org.lodewire.analysis.entities.tagger;

/**
 * Numbers by 32-bit hashes, each pair in one element of a flat array, so that a look-up waits for memory once. A hash
 * stands for its word: two words in four thousand million collide.
 */
final class IntTable {
    private static final long VALUE = 0xFFFFFFFFL;

    /** The hash in the upper half and the value, never 0, in the lower; 0 where there is nothing. */
    private long[] pairs;

    private int size;

    /** @param expected how many entries there will be, so that the table need not grow */
    IntTable(int expected) {
        pairs = new long[Integer.highestOneBit(Math.max(8, expected) * 3 / 2 - 1) * 2];
    }

    /** The value under a hash, 0 if there is none. */
    int get(int hash) {
        return (int) pairs[slot(hash)];
    }

    /** Sets bits of the value under a hash; setting none adds no entry. */
    void or(int hash, int bits) {
        put(hash, get(hash) | bits);
    }

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
