package org.lodewire.analysis.entities.text;

/**
 * A hash table from 64-bit hashes to longs other than 0, with linear probing. The hash identifies its word: among a
 * million words, a collision has a probability of 1 in 40 million. Thread-safe once filled and safely published.
 */
public final class LongTable {
    private static final long FIBONACCI_MULTIPLIER = 0x9E3779B97F4A7C15L;

    /** Hash and value alternate, so that a lookup costs one memory access; the value of an empty slot is 0. */
    private long[] pairs;

    private HashFilter filter;
    private int size;

    /** @param expected number of entries for which the table need not grow */
    public LongTable(int expected) {
        int slots = Integer.highestOneBit(Math.max(8, expected) * 2 - 1) * 2;
        pairs = new long[2 * slots];
        filter = new HashFilter(slots);
    }

    /** Returns the value of a hash, 0 if there is none. */
    public long get(long hash) {
        return filter.mayContain(hash) ? pairs[slot(hash) + 1] : 0;
    }

    /** Sets the value of a hash. A value of 0 is ignored. */
    public void put(long hash, long value) {
        if (value == 0) {
            return;
        }
        if (size * 4 >= pairs.length) {
            grow();
        }
        int slot = slot(hash);
        size += pairs[slot + 1] == 0 ? 1 : 0;
        pairs[slot] = hash;
        pairs[slot + 1] = value;
        filter.add(hash);
    }

    /** Returns the index of the pair of a hash, or of the empty one where it belongs. */
    private int slot(long hash) {
        int slot = (int) (hash * FIBONACCI_MULTIPLIER >>> Long.numberOfLeadingZeros(pairs.length) + 2) * 2;
        while (pairs[slot] != hash && pairs[slot + 1] != 0) {
            slot = slot + 2 & pairs.length - 1;
        }
        return slot;
    }

    private void grow() {
        long[] old = pairs;
        pairs = new long[old.length * 2];
        filter = new HashFilter(old.length);
        for (int i = 0; i < old.length; i += 2) {
            if (old[i + 1] != 0) {
                int slot = slot(old[i]);
                pairs[slot] = old[i];
                pairs[slot + 1] = old[i + 1];
                filter.add(old[i]);
            }
        }
    }
}
