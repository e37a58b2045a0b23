package org.lodewire.analysis.entities.text;

/**
 * Numbers other than 0 by 64-bit hashes, in two flat arrays. A hash stands for what was hashed: among a million words two
 * collide with a probability of one in forty million. Filled by one thread, then read by many.
 */
public final class LongTable {
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private long[] keys;
    private int[] values;
    private int size;

    /** @param expected how many entries there will be, so that the table need not grow */
    public LongTable(int expected) {
        int slots = Integer.highestOneBit(Math.max(8, expected) * 2 - 1) * 2;
        keys = new long[slots];
        values = new int[slots];
    }

    /** The value under a hash, 0 if there is none. */
    public int get(long hash) {
        return values[slot(hash)];
    }

    /** Sets a value; 0 is not kept. */
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
        int slot = (int) (hash * SPREAD >>> Long.numberOfLeadingZeros(keys.length) + 1);
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
