package org.lodewire.analysis.store;

import com.dynatrace.hash4j.hashing.Hasher64;
import com.dynatrace.hash4j.hashing.Hashing;

/**
 * A set of keys that may take a key for a member that is none, about one of a hundred when it is full, but never the other way
 * round (Bloom, "Space/time trade-offs in hash coding with allowable errors", 1970). Not thread-safe.
 */
final class KeyFilter {

    /** At least: the number of bits is a power of two. */
    private static final int BITS_PER_KEY = 10;

    private static final int PROBES = 6;
    private static final Hasher64 HASHER = Hashing.komihash5_0();

    private final long[] words;
    private final long mask;
    private int size;

    /** @param capacity how many keys may be added until it takes more of the others for members, at least 7 */
    KeyFilter(int capacity) {
        long bits = Long.highestOneBit((long) capacity * BITS_PER_KEY) << 1;
        this.words = new long[(int) (bits / Long.SIZE)];
        this.mask = bits - 1;
    }

    /** How many keys were added. */
    int size() {
        return size;
    }

    /** @param hash of the key */
    void add(long hash) {
        size++;
        for (int i = 0; i < PROBES; i++) {
            long bit = bit(hash, i);
            words[(int) (bit / Long.SIZE)] |= 1L << bit;
        }
    }

    /** @param hash of the key */
    boolean mayContain(long hash) {
        for (int i = 0; i < PROBES; i++) {
            long bit = bit(hash, i);
            if ((words[(int) (bit / Long.SIZE)] & 1L << bit) == 0) {
                return false;
            }
        }
        return true;
    }

    private long bit(long hash, int probe) {
        return hash + probe * (hash >>> 32 | 1) & mask;
    }

    static long hash(byte[] key) {
        return HASHER.hashBytesToLong(key);
    }
}
