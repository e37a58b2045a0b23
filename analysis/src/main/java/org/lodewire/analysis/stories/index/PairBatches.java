package org.lodewire.analysis.stories.index;

import java.util.Arrays;

/**
 * Adds many pairs to a {@link PackedIndex}. They are sorted a batch at a time, so that each segment is read and written once for a
 * batch: one by one, each pair would wait for the memory of another segment. For one thread, until {@link #end}.
 */
final class PairBatches {

    /** So many that a segment gets some thirty of a batch. */
    private static final int BATCH = 1 << 21;

    private static final int INITIAL = 1 << 10;

    private final PackedIndex index;
    private long[] pairs = new long[INITIAL];
    private int size;

    PairBatches(PackedIndex index) {
        this.index = index;
    }

    /** Adds a pair, which must not be in the index. */
    void add(long key, int number) {
        if (size == BATCH) {
            end();
        }
        if (size == pairs.length) {
            pairs = Arrays.copyOf(pairs, 2 * size);
        }
        pairs[size++] = index.pair(key, number);
    }

    /** Adds to the index what is not in it yet. */
    void end() {
        Arrays.sort(pairs, 0, size);
        index.addSorted(pairs, size);
        size = 0;
    }
}
