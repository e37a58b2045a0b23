package org.lodewire.analysis.clean.charset;

import java.util.List;

/** A set of names of elements, packed as {@link MarkupScanner#name()} returns them. Immutable. */
final class TagNames {

    /** The golden ratio in 64 bits. */
    private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;

    /** The names, zero in a free slot. A power of two of them, at least twice as many as names. */
    private final long[] slots;

    private final int shift;

    TagNames(List<String> names) {
        int size = 4 * Integer.highestOneBit(names.size());
        slots = new long[size];
        shift = Long.SIZE - Integer.numberOfTrailingZeros(size);
        names.forEach(name -> slots[slot(MarkupScanner.name(name))] = MarkupScanner.name(name));
    }

    /** Returns whether the set has a packed name; not zero. */
    boolean contain(long name) {
        return slots[slot(name)] == name;
    }

    private int slot(long name) {
        int slot = (int) (name * MULTIPLIER >>> shift);
        while (slots[slot] != 0 && slots[slot] != name) {
            slot = slot + 1 & slots.length - 1;
        }
        return slot;
    }
}
