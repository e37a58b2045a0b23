package org.lodewire.analysis.stories.index;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Which keys are surely not in an index, from memory: B. H. Bloom, "Space/time trade-offs in hash coding with allowable
 * errors", 1970. Nearly every key is looked up in vain, and to be told so by a store costs more than all else that is done
 * with an article. It takes two bytes a key. Keys are forgotten by generations: one goes when the last of its articles is
 * too old. For one thread.
 */
final class BloomFilter {

    private static final int SMALLEST = 1 << 14;
    private static final int LARGEST = 1 << 24;
    private static final int BITS_PER_KEY = 16;
    private static final int PROBES = 4;
    /** Of Fibonacci hashing: spreads the bits of a key over all of a word. */
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

        void add(long spread, long at) {
            keys++;
            latest = Math.max(latest, at);
            for (int i = 0; i < PROBES; i++) {
                bits[word(spread, i)] |= 1L << bit(spread, i);
            }
        }

        boolean mayHold(long spread) {
            for (int i = 0; i < PROBES; i++) {
                if ((bits[word(spread, i)] & 1L << bit(spread, i)) == 0) {
                    return false;
                }
            }
            return true;
        }

        /** Probes lie in one cache line of eight words, which the upper bits of the key choose. */
        private int word(long spread, int probe) {
            int line = (int) (spread >>> Integer.SIZE) & bits.length / 8 - 1;
            return line * 8 + (int) (spread >>> 8 * probe & 7);
        }

        private static int bit(long spread, int probe) {
            return (int) (spread >>> 8 * probe + 3) & Long.SIZE - 1;
        }
    }

    /** Adds a key of an article with an event time in milliseconds. */
    void add(long key, long at) {
        Generation newest = generations.peekLast();
        if (newest == null || newest.keys == newest.capacity) {
            newest = new Generation(newest == null ? SMALLEST : Math.min(2 * newest.capacity, LARGEST));
            generations.addLast(newest);
        }
        newest.add(key * SPREAD, at);
    }

    /** False if no article has the key; true if one may. */
    boolean mayHold(long key) {
        for (Generation generation : generations) {
            if (generation.mayHold(key * SPREAD)) {
                return true;
            }
        }
        return false;
    }

    /** Forgets what articles with an event time before the given one had, as far as it can. */
    void forgetBefore(long time) {
        generations.removeIf(generation -> generation.latest < time && generation != generations.peekLast());
    }

    /** Forgets everything. */
    void clear() {
        generations.clear();
    }
}
