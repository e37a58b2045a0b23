package org.lodewire.analysis.clean.page;

import java.util.Map;

/** Bits by the hash of a word: a hash table with open addressing, since boxed keys would cost more than the rest. Immutable. */
final class WordBits {

    /** The hash (upper half) and the bits of a word; zero if the slot is empty. A power of two of them. */
    private final long[] slots;

    /** @param bitsByHash bits other than zero */
    WordBits(Map<Integer, Integer> bitsByHash) {
        slots = new long[4 * Integer.highestOneBit(bitsByHash.size() + 1)];
        bitsByHash.forEach((hash, bits) -> slots[slot(hash)] = (long) hash << Integer.SIZE | bits & 0xFFFF_FFFFL);
    }

    /** Returns the bits of a word; zero if it has none. */
    int get(int hash) {
        return (int) slots[slot(hash)];
    }

    private int slot(int hash) {
        int mask = slots.length - 1;
        int slot = (hash ^ hash >>> 15) & mask;
        while (slots[slot] != 0 && slots[slot] >> Integer.SIZE != hash) {
            slot = slot + 1 & mask;
        }
        return slot;
    }
}
