package org.lodewire.analysis.stories.index;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Access to an array of pairs in six bytes each: what is left of a key, then a number. Stateless. */
final class PackedPairs {

    static final int BITS = 48;
    static final int NUMBER_BITS = 26;
    static final long NUMBER_MASK = (1L << NUMBER_BITS) - 1;

    private static final int BYTES = BITS / Byte.SIZE;
    /** A pair is read as a long, of which the lower bytes belong to the next one. */
    private static final int PADDING = Long.BYTES - BYTES;

    private static final long PADDING_MASK = (1L << Byte.SIZE * PADDING) - 1;

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private PackedPairs() {}

    static byte[] allocate(int capacity) {
        return new byte[BYTES * capacity + PADDING];
    }

    static byte[] copyOf(byte[] pairs, int capacity) {
        return Arrays.copyOf(pairs, BYTES * capacity + PADDING);
    }

    static int capacity(byte[] pairs) {
        return (pairs.length - PADDING) / BYTES;
    }

    static long get(byte[] pairs, int at) {
        return (long) LONGS.get(pairs, BYTES * at) >>> Byte.SIZE * PADDING;
    }

    /** Returns a byte of a pair, which may also be where the next one will be. */
    static int firstByte(byte[] pairs, int at) {
        return pairs[BYTES * at];
    }

    static int number(byte[] pairs, int at) {
        return (int) (get(pairs, at) & NUMBER_MASK);
    }

    static void set(byte[] pairs, int at, long pair) {
        long after = (long) LONGS.get(pairs, BYTES * at) & PADDING_MASK;
        LONGS.set(pairs, BYTES * at, pair << Byte.SIZE * PADDING | after);
    }

    /** Copies pairs to another place in the same array. */
    static void move(byte[] pairs, int from, int to, int count) {
        System.arraycopy(pairs, BYTES * from, pairs, BYTES * to, BYTES * count);
    }
}
