package org.lodewire.streams.counts;

import java.util.ArrayList;
import java.util.List;
import org.lodewire.streams.flow.OrderedStore;
import org.lodewire.streams.flow.StoreKey;

/** When to forget the times of a story's articles, in the order of time. */
final class Expiries {

    private static final byte[] NOTHING = {};

    private final OrderedStore store;

    Expiries(OrderedStore store) {
        this.store = store;
    }

    /** A story of a topic whose times up to one can be forgotten. */
    record Expiry(long at, String topic, String story) {
    }

    void schedule(Expiry expiry) {
        store.put(StoreKey.ofTimeKindNames(expiry.at(), 0, expiry.topic(), expiry.story()), NOTHING);
    }

    /** Takes out what is due by a time. */
    List<Expiry> takeUntil(long clock) {
        List<Expiry> due = new ArrayList<>();
        List<byte[]> keys = new ArrayList<>();
        store.ascend(StoreKey.ofTime(Long.MIN_VALUE), StoreKey.ofTime(clock + 1), (key, value) -> {
            String[] names = StoreKey.names(key);
            keys.add(key);
            due.add(new Expiry(StoreKey.leadingTime(key), names[0], names[1]));
            return true;
        });
        keys.forEach(key -> store.put(key, null));
        return due;
    }
}
