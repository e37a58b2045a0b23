package org.lodewire.analysis.stories.index;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.function.UnaryOperator;

/**
 * A map in memory of keys to numbers, of which a key may have several, in 6.4 bytes a pair. A mixed key selects one of 65,536
 * segments, of which each is a sorted array of what is left of the key and the number, in 6 bytes. As mixed keys are spread
 * evenly, a key is found near the place that its value suggests, which takes one or two reads of memory that is not in a cache,
 * however many pairs there are. Pairs are removed all at once, or one by one. Not thread-safe.
 */
final class PackedIndex {

    /** Numbers are below two to the power of this. */
    static final int NUMBER_BITS = PackedPairs.NUMBER_BITS;

    static final int KEY_BITS = 38;

    private static final int REST_BITS = PackedPairs.BITS - NUMBER_BITS;
    private static final int SEGMENTS = 1 << KEY_BITS - REST_BITS;
    private static final int LEAST_GROWTH = 2;
    private static final int GROWTH_SHARE = 12;
    private static final long KEY_MASK = (1L << KEY_BITS) - 1;
    private static final long REST_MASK = (1L << REST_BITS) - 1;
    private static final int SEGMENT_SHIFT = REST_BITS + NUMBER_BITS;
    /** The bits of a pair within its segment. */
    private static final long SEGMENT_MASK = (1L << SEGMENT_SHIFT) - 1;

    private static final byte[] EMPTY_SEGMENT = PackedPairs.allocate(0);
    private static final int[] NONE = {};

    private final byte[][] segments = new byte[SEGMENTS][];
    private final int[] sizes = new int[SEGMENTS];
    private final long seed;
    private long size;
    /** What was read ahead. It is kept so that the compiler does not leave the reads out. */
    @SuppressWarnings("UnusedVariable")
    private int prefetched;

    /**
     * @param seed selects how keys are mixed; with one that nobody knows, nobody can write texts whose keys all fall in one
     *             segment. No result depends on it.
     */
    PackedIndex(long seed) {
        this.seed = seed | 1;
        Arrays.fill(segments, EMPTY_SEGMENT);
    }

    /** Returns the number of pairs. */
    long size() {
        return size;
    }

    /** Adds a pair, which must not be in the map. */
    void add(long key, int number) {
        long mixed = mixed(key);
        int segment = segment(mixed);
        long pair = (mixed & REST_MASK) << NUMBER_BITS | number;
        int at = lowerBound(segment, pair);
        int count = sizes[segment];
        byte[] pairs = withRoom(segment, count + 1);
        PackedPairs.move(pairs, at, at + 1, count - at);
        PackedPairs.set(pairs, at, pair);
        sizes[segment] = count + 1;
        size++;
    }

    private byte[] withRoom(int segment, int count) {
        byte[] pairs = segments[segment];
        if (PackedPairs.capacity(pairs) < count) {
            pairs = PackedPairs.copyOf(pairs, count + LEAST_GROWTH + count / GROWTH_SHARE);
            segments[segment] = pairs;
        }
        return pairs;
    }

    /** Returns a pair as a number, for {@link #addSorted}. */
    long pair(long key, int number) {
        return mixed(key) << NUMBER_BITS | number;
    }

    /**
     * Adds pairs that are not in the map.
     *
     * @param sorted numbers from {@link #pair(long, int)}, ascending
     * @param count  how many of them there are
     */
    void addSorted(long[] sorted, int count) {
        for (int from = 0, to; from < count; from = to) {
            long segment = sorted[from] >>> SEGMENT_SHIFT;
            to = from + 1;
            while (to < count && sorted[to] >>> SEGMENT_SHIFT == segment) {
                to++;
            }
            merge((int) segment, sorted, from, to);
        }
        size += count;
    }

    /** Merges pairs into a segment, from the last to the first, so that none is overwritten before it has moved. */
    private void merge(int segment, long[] sorted, int from, int to) {
        int before = sizes[segment];
        int at = before + to - from;
        sizes[segment] = at;
        byte[] pairs = withRoom(segment, at);
        int old = before;
        for (int added = to; added > from; ) {
            long pair = sorted[added - 1] & SEGMENT_MASK;
            if (old > 0 && PackedPairs.get(pairs, old - 1) > pair) {
                PackedPairs.set(pairs, --at, PackedPairs.get(pairs, --old));
            } else {
                PackedPairs.set(pairs, --at, pair);
                added--;
            }
        }
    }

    /**
     * Lets only some of the numbers of keys with more than so many stay.
     *
     * @param most how many numbers a key may have
     * @param kept returns those of the numbers of a key that stay, ascending; not more of them
     */
    void limit(int most, UnaryOperator<int[]> kept) {
        for (int segment = 0; segment < SEGMENTS; segment++) {
            byte[] pairs = segments[segment];
            for (int from = 0, to; from < sizes[segment]; from = to) {
                to = end(segment, from);
                if (to - from > most) {
                    long rest = PackedPairs.get(pairs, from) & ~PackedPairs.NUMBER_MASK;
                    int[] numbers = kept.apply(numbers(pairs, from, to));
                    for (int i = 0; i < numbers.length; i++) {
                        PackedPairs.set(pairs, from + i, rest | numbers[i]);
                    }
                    int gone = to - from - numbers.length;
                    PackedPairs.move(pairs, to, to - gone, sizes[segment] - to);
                    sizes[segment] -= gone;
                    size -= gone;
                    to -= gone;
                }
            }
        }
    }

    /** Returns the place after the pairs with the same key as one. */
    private int end(int segment, int from) {
        byte[] pairs = segments[segment];
        long rest = PackedPairs.get(pairs, from) >>> NUMBER_BITS;
        int to = from + 1;
        while (to < sizes[segment] && PackedPairs.get(pairs, to) >>> NUMBER_BITS == rest) {
            to++;
        }
        return to;
    }

    private static int[] numbers(byte[] pairs, int from, int to) {
        int[] numbers = new int[to - from];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = PackedPairs.number(pairs, from + i);
        }
        return numbers;
    }

    /**
     * Reads the memory where some keys are, so that it is in a cache when they are looked up next. As no read has to wait for another,
     * the processor does several at once, which it cannot in a search.
     */
    void prefetch(long[] keys) {
        int read = 0;
        for (long key : keys) {
            long mixed = mixed(key);
            int segment = segment(mixed);
            read += PackedPairs.firstByte(segments[segment], expected(segment, mixed & REST_MASK));
        }
        prefetched = read;
    }

    /** Returns the numbers of a key, ascending. */
    int[] get(long key) {
        long mixed = mixed(key);
        int segment = segment(mixed);
        long rest = mixed & REST_MASK;
        byte[] pairs = segments[segment];
        int from = lowerBound(segment, rest << NUMBER_BITS);
        boolean found = from < sizes[segment] && PackedPairs.get(pairs, from) >>> NUMBER_BITS == rest;
        return found ? numbers(pairs, from, end(segment, from)) : NONE;
    }

    /** Removes a pair, if the map has it. */
    void remove(long key, int number) {
        long mixed = mixed(key);
        int segment = segment(mixed);
        long pair = (mixed & REST_MASK) << NUMBER_BITS | number;
        int at = lowerBound(segment, pair);
        byte[] pairs = segments[segment];
        int after = sizes[segment] - at - 1;
        if (after >= 0 && PackedPairs.get(pairs, at) == pair) {
            PackedPairs.move(pairs, at + 1, at, after);
            sizes[segment]--;
            size--;
        }
    }

    /** Removes all pairs with certain numbers, in one pass over memory. */
    void removeIf(IntPredicate removed) {
        for (int segment = 0; segment < SEGMENTS; segment++) {
            byte[] pairs = segments[segment];
            int kept = 0;
            for (int i = 0; i < sizes[segment]; i++) {
                if (!removed.test(PackedPairs.number(pairs, i))) {
                    if (kept < i) {
                        PackedPairs.set(pairs, kept, PackedPairs.get(pairs, i));
                    }
                    kept++;
                }
            }
            size -= sizes[segment] - kept;
            sizes[segment] = kept;
        }
    }

    /** The place of the first pair that is not less. Mixed keys are spread evenly, so that it is near where it would be on average. */
    private int lowerBound(int segment, long pair) {
        byte[] pairs = segments[segment];
        int count = sizes[segment];
        int at = expected(segment, pair >>> NUMBER_BITS);
        while (at > 0 && PackedPairs.get(pairs, at - 1) >= pair) {
            at--;
        }
        while (at < count && PackedPairs.get(pairs, at) < pair) {
            at++;
        }
        return at;
    }

    /** Where a key would be if all were spread quite evenly; 0 in an empty segment. */
    private int expected(int segment, long rest) {
        return (int) (rest * sizes[segment] >>> REST_BITS);
    }

    /** A permutation of all keys, so that segment and rest say which key it was. */
    private long mixed(long key) {
        long mixed = key * seed & KEY_MASK;
        mixed ^= mixed >>> KEY_BITS / 2;
        mixed = mixed * seed & KEY_MASK;
        return mixed ^ mixed >>> KEY_BITS / 2;
    }

    private static int segment(long mixed) {
        return (int) (mixed >>> REST_BITS);
    }
}
