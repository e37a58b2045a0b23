package org.lodewire.analysis.topics.presearch;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * Postings by the hash of a key, as {@link String#hashCode} defines it, by open addressing. Keys with the same hash share
 * their postings, since a query that only seems to share a key with an article is excluded later; so no look-up reads a
 * string. The hash of a string grows by one letter at a time: all prefixes of a word are looked up without making them. A
 * Bloom filter of one hash function, which the processor's cache holds, excludes most words. Not thread-safe while it is
 * changed.
 */
final class KeyTable {

    private static final int FILTER_BITS = 1 << 20;
    private static final int LEAST_SLOTS = 1 << 6;
    private static final int FREE = 0;

    private final BitSet filter = new BitSet(FILTER_BITS);
    private int[] hashes = new int[LEAST_SLOTS];
    /** A key whose queries were all removed has empty postings until the table grows. */
    private @Nullable Postings[] postings = new Postings[LEAST_SLOTS];

    private int used;

    void add(Alternative alternative, IndexKey key) {
        int hash = hash(key.text());
        Postings found = get(hash);
        if (found == null) {
            if (2 * used >= hashes.length) {
                grow();
            }
            found = new Postings();
            insert(hash, found);
            filter.set(bit(hash));
        }
        found.add(alternative, key);
    }

    private void grow() {
        int[] oldHashes = hashes;
        @Nullable Postings[] old = postings;
        hashes = new int[2 * old.length];
        postings = new Postings[2 * old.length];
        used = 0;
        for (int i = 0; i < old.length; i++) {
            Postings moved = old[i];
            if (moved != null && !moved.isEmpty()) {
                insert(oldHashes[i], moved);
            }
        }
    }

    private void insert(int hash, Postings added) {
        int slot = slot(hash);
        hashes[slot] = hash;
        postings[slot] = added;
        used++;
    }

    /** Removes the alternatives of a topic from a key. */
    void remove(String key, String topic) {
        Postings found = get(hash(key));
        if (found != null) {
            found.remove(topic);
        }
    }

    /** Returns the postings of a key; null if there are none. */
    @Nullable
    Postings get(String key) {
        return get(hash(key));
    }

    /** Returns the postings of the keys with a hash, which is that of a string; null if there are none. */
    @Nullable
    Postings ofHash(int hash) {
        return get(hash(hash));
    }

    private @Nullable Postings get(int hash) {
        return filter.get(bit(hash)) ? postings[slot(hash)] : null;
    }

    private static int hash(String key) {
        return hash(key.hashCode());
    }

    /** Returns the hash under which the table has a key with this one: a free slot has a hash that no key has. */
    private static int hash(int hash) {
        return hash == FREE ? 1 : hash;
    }

    /** Returns the slot of a hash, or the free one where it belongs. */
    private int slot(int hash) {
        int slot = spread(hash) >>> Integer.numberOfLeadingZeros(hashes.length) + 1;
        while (hashes[slot] != hash && hashes[slot] != FREE) {
            slot = slot + 1 & hashes.length - 1;
        }
        return slot;
    }

    private static int bit(int hash) {
        return spread(hash) >>> Integer.numberOfLeadingZeros(FILTER_BITS) + 1;
    }

    /** Fibonacci hashing: its upper bits depend on all bits of the hash. */
    private static int spread(int hash) {
        return (hash ^ hash >>> 15) * 0x9e3779b9;
    }
}
