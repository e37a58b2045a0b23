package org.lodewire.analysis.store;

import org.jspecify.annotations.Nullable;

/** Counts by name in an ordered store, which holds no entry for a count of zero. Not thread-safe. */
public final class NamedCounters {

    private static final int VERSION = 1;

    private final OrderedStore store;
    private final CountCodec codec = new CountCodec(VERSION);

    /** @param store the counts, which nothing else may write to */
    public NamedCounters(OrderedStore store) {
        this.store = store;
    }

    /** Returns a count; 0 if it was never set. */
    public long get(String name) {
        byte @Nullable [] value = store.get(StoreKey.ofName(name));
        return value == null ? 0 : codec.decode(value);
    }

    /** Sets a count; one below zero is set to zero. */
    public void set(String name, long count) {
        store.put(StoreKey.ofName(name), count <= 0 ? null : codec.encode(count));
    }

    /** Adds to a count. */
    public void add(String name, long change) {
        set(name, get(name) + change);
    }
}
