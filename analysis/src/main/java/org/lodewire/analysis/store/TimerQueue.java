package org.lodewire.analysis.store;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;

/**
 * Entries of an ordered store whose keys begin with a time, taken from the front as time passes. It remembers where the
 * front is: a store on disk steps over every entry that was ever taken if it is read from its very beginning, which costs
 * more than all else that is done with an article. For one thread.
 */
public final class TimerQueue {

    private final OrderedStore store;
    /** No entry has an earlier time; not known before the first reading. */
    private long front = Long.MIN_VALUE;

    /** @param store used by nobody else */
    public TimerQueue(OrderedStore store) {
        this.store = store;
    }

    /** The value of a key, or null. */
    public byte[] get(byte[] key) {
        return store.get(key);
    }

    /** Sets the value of a key, which begins with a time as {@link StoreKey} writes it; null removes it. */
    public void put(byte[] key, byte[] value) {
        if (value != null) {
            front = Math.min(front, StoreKey.leadingTime(key));
        }
        store.put(key, value);
    }

    /**
     * Takes entries out, in order.
     *
     * @param to    key up to which to look
     * @param taker is given key and value of each entry up to there, and says whether it is taken out
     */
    public void take(byte[] to, BiPredicate<byte[], byte[]> taker) {
        List<byte[]> taken = new ArrayList<>();
        long[] left = {StoreKey.leadingTime(to)};
        if (left[0] < front) {
            return;
        }
        store.ascend(StoreKey.ofTime(front), to, (key, value) -> {
            if (taker.test(key, value)) {
                taken.add(key);
            } else {
                left[0] = Math.min(left[0], StoreKey.leadingTime(key));
            }
            return true;
        });
        taken.forEach(key -> store.put(key, null));
        front = left[0];
    }

    /** Takes out all entries up to a time, in order, that time included. */
    public void takeUntil(long time, BiPredicate<byte[], byte[]> taker) {
        take(StoreKey.ofTime(time + 1), taker);
    }
}
