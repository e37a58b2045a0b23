package org.lodewire.analysis.stories.index;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * A map in memory of keys to numbers, of which a key may have several, in 6.4 bytes a pair. A mixed key selects one of 65,536
 * segments, of which each is a sorted array of what is left of the key and the number, in 6 bytes. As mixed keys are spread
 * evenly, a key is found near the place that its value suggests, which takes one or two reads of memory that is not in a cache,
 * however many pairs there are. Pairs are removed all at once, or one by one. Not thread-safe.
 */
final class PackedIndex {

    /** Numbers are below two to the power of this. */
    static final int NUMBER_BITS = 26;

    static final int KEY_BITS = 38;

    private static final int REST_BITS = Long.SIZE - 2 * Byte.SIZE - NUMBER_BITS;
    private static final int SEGMENTS = 1 << KEY_BITS - REST_BITS;
    private static final int PAIR_BYTES = (NUMBER_BITS + REST_BITS) / Byte.SIZE;
    /** A pair is read as a long, of which the lower bytes belong to the next one. */
    private static final int PADDING = Long.BYTES - PAIR_BYTES;

    private static final int LEAST_GROWTH = 2;
    private static final int GROWTH_SHARE = 12;
    private static final long KEY_MASK = (1L << KEY_BITS) - 1;
    private static final long REST_MASK = (1L << REST_BITS) - 1;
    private static final long NUMBER_MASK = (1L << NUMBER_BITS) - 1;
    private static final long PAIR_MASK = -1L << Byte.SIZE * PADDING;

    private static final byte[] EMPTY_SEGMENT = new byte[PADDING];
    private static final int[] NONE = {};
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private final byte[][] segments = new byte[SEGMENTS][];
    private final int[] sizes = new int[SEGMENTS];
    private final long seed;
    private long size;

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
        byte[] pairs = withRoom(segment, count);
        System.arraycopy(pairs, PAIR_BYTES * at, pairs, PAIR_BYTES * (at + 1), PAIR_BYTES * (count - at));
        write(pairs, at, pair);
        sizes[segment] = count + 1;
        size++;
    }

    private byte[] withRoom(int segment, int count) {
        byte[] pairs = segments[segment];
        if (pairs.length < PAIR_BYTES * (count + 1) + PADDING) {
            pairs = Arrays.copyOf(pairs, PAIR_BYTES * capacity(count) + PADDING);
            segments[segment] = pairs;
        }
        return pairs;
    }

    private static int capacity(int count) {
        return count + LEAST_GROWTH + count / GROWTH_SHARE;
    }

    /** Returns the numbers of a key, ascending. */
    int[] get(long key) {
        long mixed = mixed(key);
        int segment = segment(mixed);
        long rest = mixed & REST_MASK;
        byte[] pairs = segments[segment];
        int from = lowerBound(segment, rest << NUMBER_BITS);
        int to = from;
        while (to < sizes[segment] && pair(pairs, to) >>> NUMBER_BITS == rest) {
            to++;
        }
        if (to == from) {
            return NONE;
        }
        int[] numbers = new int[to - from];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = number(pairs, from + i);
        }
        return numbers;
    }

    /** Removes a pair, if the map has it. */
    void remove(long key, int number) {
        long mixed = mixed(key);
        int segment = segment(mixed);
        long pair = (mixed & REST_MASK) << NUMBER_BITS | number;
        int at = lowerBound(segment, pair);
        byte[] pairs = segments[segment];
        int after = sizes[segment] - at - 1;
        if (after >= 0 && pair(pairs, at) == pair) {
            System.arraycopy(pairs, PAIR_BYTES * (at + 1), pairs, PAIR_BYTES * at, PAIR_BYTES * after);
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
                if (!removed.test(number(pairs, i))) {
                    if (kept < i) {
                        write(pairs, kept, pair(pairs, i));
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
        int at = (int) ((pair >>> NUMBER_BITS) * count >>> REST_BITS);
        while (at > 0 && pair(pairs, at - 1) >= pair) {
            at--;
        }
        while (at < count && pair(pairs, at) < pair) {
            at++;
        }
        return at;
    }

    /** A permutation of all keys, so that segment and rest tell which key it was. */
    private long mixed(long key) {
        long mixed = key * seed & KEY_MASK;
        mixed ^= mixed >>> KEY_BITS / 2;
        mixed = mixed * seed & KEY_MASK;
        return mixed ^ mixed >>> KEY_BITS / 2;
    }

    private static int segment(long mixed) {
        return (int) (mixed >>> REST_BITS);
    }

    private static long pair(byte[] pairs, int at) {
        return (long) LONGS.get(pairs, PAIR_BYTES * at) >>> Byte.SIZE * PADDING;
    }

    private static int number(byte[] pairs, int at) {
        return (int) (pair(pairs, at) & NUMBER_MASK);
    }

    private static void write(byte[] pairs, int at, long pair) {
        long after = (long) LONGS.get(pairs, PAIR_BYTES * at) & ~PAIR_MASK;
        LONGS.set(pairs, PAIR_BYTES * at, pair << Byte.SIZE * PADDING | after);
    }
}
