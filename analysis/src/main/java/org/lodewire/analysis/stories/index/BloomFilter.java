package org.lodewire.analysis.stories.index;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * A filter in memory that rules out keys which an index does not have: B. H. Bloom, "Space/time trade-offs in hash
 * coding with allowable errors", 1970. Nearly every key that is looked up is new, and to learn that from a store on
 * disk costs more than everything else that is done with an article. The filter takes two bytes a key. It removes keys
 * by generations: a generation is dropped when all of its articles are too old. Not thread-safe.
 */
final class BloomFilter {

    private static final int SMALLEST = 1 << 14;
    private static final int LARGEST = 1 << 24;
    /** A look-up of a new key reads every generation, mostly from memory and not from a cache: few are better than small ones. */
    private static final int GROWTH = 8;

    private static final int BITS_PER_KEY = 16;
    private static final int PROBES = 4;
    /** The multiplier of Fibonacci hashing, which spreads the bits of a key over a whole word. */
    private static final long SPREAD = 0x9e3779b97f4a7c15L;

    private final Deque<Generation> generations = new ArrayDeque<>();

    private static final class Generation {

        private final long[] bits;
        private final int capacity;
        private int keys;
        private long latest = Long.MIN_VALUE;

        Generation(int capacity) {
            this.capacity = capacity;
            this.bits = new long[capacity / Long.SIZE * BITS_PER_KEY];
        }

        void add(long hash, long eventTime) {
            keys++;
            latest = Math.max(latest, eventTime);
            for (int i = 0; i < PROBES; i++) {
                bits[word(hash, i)] |= 1L << bit(hash, i);
            }
        }

        boolean mightContain(long hash) {
            for (int i = 0; i < PROBES; i++) {
                if ((bits[word(hash, i)] & 1L << bit(hash, i)) == 0) {
                    return false;
                }
            }
            return true;
        }

        /** All probes are in one cache line of eight words, which the upper bits of the hash select. */
        private int word(long hash, int probe) {
            int line = (int) (hash >>> Integer.SIZE) & bits.length / 8 - 1;
            return line * 8 + (int) (hash >>> 8 * probe & 7);
        }

        private static int bit(long hash, int probe) {
            return (int) (hash >>> 8 * probe + 3) & Long.SIZE - 1;
        }
    }

    /**
     * Adds a key.
     *
     * @param eventTime of the article that has the key, in milliseconds since the epoch
     */
    void add(long key, long eventTime) {
        Generation newest = generations.peekLast();
        if (newest == null || newest.keys == newest.capacity) {
            newest = new Generation(newest == null ? SMALLEST : Math.min(GROWTH * newest.capacity, LARGEST));
            generations.addLast(newest);
        }
        newest.add(key * SPREAD, eventTime);
    }

    /** Returns false if the key was not added, and true if it may have been. */
    boolean mightContain(long key) {
        for (Generation generation : generations) {
            if (generation.mightContain(key * SPREAD)) {
                return true;
            }
        }
        return false;
    }

    /** Removes generations whose articles all have an event time before the given one. */
    void removeBefore(long time) {
        generations.removeIf(generation -> generation.latest < time && generation != generations.peekLast());
    }

    /** Removes all keys. */
    void clear() {
        generations.clear();
    }
}
