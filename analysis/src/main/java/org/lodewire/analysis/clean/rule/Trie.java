package org.lodewire.analysis.clean.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A trie (Fredkin, "Trie Memory", CACM 1960) whose nodes are numbers. Most nodes have one successor, added right after them: its
 * character is in an array, so that the rest of a phrase lies in a row in memory. The other transitions are in one hash table
 * with open addressing. A step takes one access to memory, or two. Once built, several threads may read it.
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

    /** In {@link #only}: no successor. */
    private static final char LEAF = '\uFFFF';
    /** In {@link #only}: the successors are in {@link #slots}. */
    private static final char BRANCH = '\uFFFE';

    /** The character to the next higher node, the only successor of each node; or {@link #LEAF} or {@link #BRANCH}. */
    private char[] only = new char[MIN_SLOTS];
    /** How many transitions {@link #slots} has. */
    private int branches;

    /** A node, a character and the node after it, from the highest bits to the lowest; zero if free. A power of two of them. */
    private long[] slots = new long[MIN_SLOTS];

    /** The value of each node; null if it has none. */
    private final List<@Nullable V> values = new ArrayList<>();

    Trie() {
        only[ROOT] = BRANCH;
        values.add(null);
    }

    /** Returns the value of a node; null if there is none. */
    @Nullable
    V value(int node) {
        return values.get(node);
    }

    /** Returns the node after one more character; {@link #NONE} if there is none. */
    int next(int node, char c) {
        char expected = only[node];
        if (expected != BRANCH) {
            return expected == c && c != LEAF ? node + 1 : NONE;
        }
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
        if (next == only.length) {
            only = Arrays.copyOf(only, 2 * next);
        }
        only[next] = LEAF;
        if (only[node] == LEAF && next == node + 1 && c < BRANCH) {
            only[node] = c;
            return next;
        }
        if (only[node] < BRANCH) {
            branch(node, only[node], node + 1);
        }
        only[node] = BRANCH;
        branch(node, c, next);
        return next;
    }

    private void branch(int node, char c, int next) {
        if (2 * ++branches >= slots.length) {
            long[] old = slots;
            slots = new long[2 * old.length];
            Arrays.stream(old).filter(slot -> slot != 0).forEach(this::put);
        }
        put(key(node, c) << NODE | next);
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
