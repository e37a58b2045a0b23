package org.lodewire.streams.counts;

import java.util.ArrayList;
import java.util.List;
import org.lodewire.streams.flow.OrderedStore;
import org.lodewire.streams.flow.StoreKey;
import org.lodewire.streams.flow.TimeQueue;

/** When to forget the times of a story's articles, in the order of time. */
final class Expiries {

    private static final byte[] NOTHING = {};

    private final TimeQueue queue;

    Expiries(OrderedStore store) {
        this.queue = new TimeQueue(store);
    }

    /** A story of a topic whose times up to one can be forgotten. */
    record Expiry(long at, String topic, String story) {
    }

    void schedule(Expiry expiry) {
        queue.put(StoreKey.ofTimeKindNames(expiry.at(), 0, expiry.topic(), expiry.story()), NOTHING);
    }

    /** Takes out what is due by a time. */
    List<Expiry> takeUntil(long clock) {
        List<Expiry> due = new ArrayList<>();
        queue.takeUntil(clock, (key, nothing) -> {
            String[] names = StoreKey.names(key);
            return due.add(new Expiry(StoreKey.leadingTime(key), names[0], names[1]));
        });
        return due;
    }
}
