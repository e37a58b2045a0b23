package org.lodewire.analysis.clean.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A trie (Fredkin, "Trie Memory", CACM 1960) whose nodes are numbers: all transitions are in one hash table with open
 * addressing, so that a step takes one access to memory. Once built, several threads may read it.
 *
 * @param <V> the class of the values
 */
final class Trie<V> {

    static final int ROOT = 0;
    /** No node. */
    static final int NONE = -1;

    private static final int MIN_SLOTS = 64;
    /** The bits of a node's number. */
    private static final int NODE = 24;

    private static final int MAX_NODES = 1 << NODE;

    /** A node, a character and the node after it, from the highest bits to the lowest; zero if free. A power of two of them. */
    private long[] slots = new long[MIN_SLOTS];

    /** The value of each node; null if it has none. */
    private final List<@Nullable V> values = new ArrayList<>();

    Trie() {
        values.add(null);
    }

    /** Returns the value of a node; null if there is none. */
    @Nullable
    V value(int node) {
        return values.get(node);
    }

    /** Returns the node after one more character; {@link #NONE} if there is none. */
    int next(int node, char c) {
        long key = key(node, c);
        long[] table = slots;
        for (int at = slot(key, table.length); ; at = at + 1 & table.length - 1) {
            long slot = table[at];
            if (slot >>> NODE == key) {
                return (int) slot & MAX_NODES - 1;
            }
            if (slot == 0) {
                return NONE;
            }
        }
    }

    /** Sets the value of a path, not empty, unless it has one. */
    void putIfAbsent(CharSequence path, V value) {
        int node = ROOT;
        for (int i = 0; i < path.length(); i++) {
            int next = next(node, path.charAt(i));
            node = next == NONE ? grow(node, path.charAt(i)) : next;
        }
        if (values.get(node) == null) {
            values.set(node, value);
        }
    }

    private int grow(int node, char c) {
        int next = values.size();
        if (next == MAX_NODES) {
            throw new IllegalStateException("The phrases have more than " + MAX_NODES + " characters.");
        }
        values.add(null);
        if (2 * next >= slots.length) {
            long[] old = slots;
            slots = new long[4 * old.length];
            Arrays.stream(old).filter(slot -> slot != 0).forEach(this::put);
        }
        put(key(node, c) << NODE | next);
        return next;
    }

    private void put(long slot) {
        int at = slot(slot >>> NODE, slots.length);
        while (slots[at] != 0) {
            at = at + 1 & slots.length - 1;
        }
        slots[at] = slot;
    }

    private static long key(int node, char c) {
        return (long) node << Character.SIZE | c;
    }

    private static int slot(long key, int length) {
        return (int) (key * 0x9E3779B97F4A7C15L >>> 40) & length - 1;
    }
}
