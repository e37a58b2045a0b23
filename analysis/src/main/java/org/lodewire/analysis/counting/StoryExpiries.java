package org.lodewire.analysis.counting;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lodewire.analysis.store.Codec;
import org.lodewire.analysis.store.OrderedStore;
import org.lodewire.analysis.store.StoreKey;
import org.lodewire.analysis.store.TimerQueue;

/**
 * A timer queue with one timer per story and day at which some of the story's steps can be removed. The timers of a day are
 * lists of some dozens, so that what stories of one commit add is one entry of the store.
 */
final class StoryExpiries {

    private static final long DAY = Duration.ofDays(1).toMillis();
    private static final int MAX_LIST = 64;

    private final OrderedStore store;
    private final TimerQueue queue;
    /** The lists to which timers are added, by day. A list of before a restart is not continued. */
    private final Map<Integer, ExpiryList> current = new HashMap<>();

    private int today = Integer.MIN_VALUE;

    StoryExpiries(OrderedStore store) {
        this.store = store;
        this.queue = new TimerQueue(store);
    }

    /** A story of a name with steps that can be removed. */
    record Expiry(String name, String story) {}

    /** The codec of the store. */
    static Codec<?> codec() {
        return ExpiryList.CODEC;
    }

    /** The first day that begins at or after a time, counted from the epoch. */
    static int dayOf(long time) {
        return (int) Math.floorDiv(time + DAY - 1, DAY);
    }

    void schedule(int day, String name, String story) {
        ExpiryList list = current.get(day);
        if (list == null || list.size() >= MAX_LIST) {
            list = new ExpiryList(list == null ? numbers(day) : list.number() + 1);
            current.put(day, list);
        }
        if (list.add(new Expiry(name, story))) {
            queue.putLater(key(day, list.number()), list);
        }
    }

    /** The number after that of the last list of a day in the store. */
    private long numbers(int day) {
        long[] next = {0};
        store.descend(key(day, 0), key(day, Long.MAX_VALUE), (key, value) -> {
            next[0] = StoreKey.secondTime(key) + 1;
            return false;
        });
        return next[0];
    }

    private static byte[] key(int day, long number) {
        return StoreKey.ofNumbersName(day * DAY, number, "");
    }

    /** Removes and returns the timers that are due. The store is read once per day of event time. */
    List<Expiry> pollUntil(long time) {
        List<Expiry> due = new ArrayList<>();
        int day = (int) Math.floorDiv(time, DAY);
        if (day > today) {
            today = day;
            current.keySet().removeIf(ended -> ended <= day);
            queue.removeUntil(day * DAY, (key, value) -> due.addAll(ExpiryList.CODEC.decode(value)));
        }
        return due;
    }
}
