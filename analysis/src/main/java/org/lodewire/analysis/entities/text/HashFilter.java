package org.lodewire.analysis.entities.text;

/**
 * A set of hashes that may claim to contain one that was not added, but never the reverse. It is small enough for the
 * processor's caches, so that a lookup of an absent word in a larger table costs no access to memory. Thread-safe once
 * filled and safely published.
 */
public final class HashFilter {
    private static final long FIBONACCI_MULTIPLIER = 0x9E3779B97F4A7C15L;
    /** With at most one entry in two slots of a table, one absent hash in eight passes. */
    private static final int BITS_PER_SLOT = 4;

    private final long[] bits;
    private final int shift;

    /** @param slots number of slots of the table before which the filter stands, a power of two */
    public HashFilter(int slots) {
        bits = new long[Math.max(2, slots * BITS_PER_SLOT / Long.SIZE)];
        shift = Long.numberOfLeadingZeros(bits.length) + 1;
    }

    /** Adds a hash. */
    public void add(long hash) {
        long mixed = hash * FIBONACCI_MULTIPLIER;
        bits[(int) (mixed >>> shift)] |= 1L << (mixed >>> Integer.SIZE);
    }

    /** Returns false if the hash was not added. */
    public boolean mayContain(long hash) {
        long mixed = hash * FIBONACCI_MULTIPLIER;
        return (bits[(int) (mixed >>> shift)] >>> (mixed >>> Integer.SIZE) & 1) != 0;
    }
}
