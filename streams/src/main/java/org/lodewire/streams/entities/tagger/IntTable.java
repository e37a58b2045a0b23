package org.lodewire.streams.entities.tagger;

/** Numbers by 32-bit hashes, in two flat arrays. A hash stands for its word: two words in four thousand million collide. */
final class IntTable {
    private int[] keys;
    private int[] values;
    private int size;

    /** @param expected how many entries there will be, so that the table need not grow */
    IntTable(int expected) {
        int slots = Integer.highestOneBit(Math.max(8, expected) * 2 - 1) * 2;
        keys = new int[slots];
        values = new int[slots];
    }

    /** The value under a hash, 0 if there is none. */
    int get(int hash) {
        return values[slot(hash)];
    }

    /** Sets bits of the value under a hash; setting none adds no entry. */
    void or(int hash, int bits) {
        put(hash, get(hash) | bits);
    }

    void put(int hash, int value) {
        if (value == 0) {
            return;
        }
        if (size * 2 >= keys.length) {
            grow();
        }
        int slot = slot(hash);
        size += values[slot] == 0 ? 1 : 0;
        keys[slot] = hash;
        values[slot] = value;
    }

    int size() {
        return size;
    }

    private int slot(int hash) {
        int slot = hash * 0x9E3779B1 >>> Integer.numberOfLeadingZeros(keys.length) + 1;
        while (values[slot] != 0 && keys[slot] != hash) {
            slot = slot + 1 & keys.length - 1;
        }
        return slot;
    }

    private void grow() {
        int[] oldKeys = keys;
        int[] oldValues = values;
        keys = new int[oldKeys.length * 2];
        values = new int[keys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldValues[i] != 0) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                values[slot] = oldValues[i];
            }
        }
    }

}
