package org.lodewire.analysis.store;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * A queue of timers: entries of an ordered store whose keys begin with a time, removed as time passes. It remembers a
 * lower bound of the times in the store. Without it, each scan of a store on disk would step over the tombstones of all
 * entries removed before, which took longer than everything else that is done with an article. Not thread-safe.
 */
public final class TimerQueue {

    private final OrderedStore store;
    /** No entry has an earlier time. The first scan finds it. */
    private long earliest = Long.MIN_VALUE;

    /** @param store the entries, which nothing else may write to */
    public TimerQueue(OrderedStore store) {
        this.store = store;
    }

    /** Returns the value of a key, or null if there is none. */
    public byte @Nullable [] get(byte[] key) {
        return store.get(key);
    }

    /**
     * Sets the value of a key; null removes the entry.
     *
     * @param key begins with a time as {@link StoreKey} encodes it
     */
    public void put(byte[] key, byte @Nullable [] value) {
        if (value != null) {
            earliest = Math.min(earliest, StoreKey.leadingTime(key));
        }
        store.put(key, value);
    }

    /** As {@link #put}, of what is encoded when the store needs it. */
    public void putLater(byte[] key, PendingValue value) {
        earliest = Math.min(earliest, StoreKey.leadingTime(key));
        store.putLater(key, value);
    }

    /**
     * Passes the entries up to a key to a filter, in order, and removes those that it accepts.
     *
     * @param to     the last key, inclusive; begins with a time
     * @param filter receives key and value; returns whether the entry is removed
     */
    public void removeIf(byte[] to, BiPredicate<byte[], byte[]> filter) {
        List<byte[]> removed = new ArrayList<>();
        long[] earliestLeft = {StoreKey.leadingTime(to)};
        if (earliestLeft[0] < earliest) {
            return;
        }
        store.ascend(StoreKey.ofTime(earliest), to, (key, value) -> {
            if (filter.test(key, value)) {
                removed.add(key);
            } else {
                earliestLeft[0] = Math.min(earliestLeft[0], StoreKey.leadingTime(key));
            }
            return true;
        });
        removed.forEach(key -> store.put(key, null));
        earliest = earliestLeft[0];
    }

    /**
     * Passes the entries up to a time to a filter, in order, and removes those that it accepts.
     *
     * @param time   the last time, inclusive, in milliseconds since the epoch
     * @param filter receives key and value; returns whether the entry is removed
     */
    public void removeUntil(long time, BiPredicate<byte[], byte[]> filter) {
        removeIf(StoreKey.ofTime(time + 1), filter);
    }
}
