package org.lodewire.analysis.entities.text;

/**
 * A hash table from 64-bit hashes to ints other than 0, with linear probing. The hash identifies its word: among a
 * million words, a collision has a probability of 1 in 40 million. Thread-safe once filled and safely published.
 */
public final class LongTable {
    private static final long FIBONACCI_MULTIPLIER = 0x9E3779B97F4A7C15L;

    private long[] keys;
    private int[] values;
    private int size;

    /** @param expected number of entries for which the table need not grow */
    public LongTable(int expected) {
        int slots = Integer.highestOneBit(Math.max(8, expected) * 2 - 1) * 2;
        keys = new long[slots];
        values = new int[slots];
    }

    /** Returns the value of a hash, 0 if there is none. */
    public int get(long hash) {
        return values[slot(hash)];
    }

    /** Sets the value of a hash. A value of 0 is ignored. */
    public void put(long hash, int value) {
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

    private int slot(long hash) {
        int slot = (int) (hash * FIBONACCI_MULTIPLIER >>> Long.numberOfLeadingZeros(keys.length) + 1);
        while (values[slot] != 0 && keys[slot] != hash) {
            slot = slot + 1 & keys.length - 1;
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldValues = values;
        keys = new long[oldKeys.length * 2];
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
