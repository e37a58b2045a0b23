package org.lodewire.analysis.counting;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.lodewire.analysis.store.MarkerCodec;
import org.lodewire.analysis.store.OrderedStore;
import org.lodewire.analysis.store.StoreKey;
import org.lodewire.analysis.store.TimerQueue;

/** A timer queue with one timer per story and day at which some of the story's steps can be removed. */
final class StoryExpiries {

    static final MarkerCodec CODEC = new MarkerCodec(1);

    private static final long DAY = Duration.ofDays(1).toMillis();

    private final TimerQueue queue;
    private int today = Integer.MIN_VALUE;

    StoryExpiries(OrderedStore store) {
        this.queue = new TimerQueue(store);
    }

    /** A story of a name with steps that can be removed. */
    record Expiry(String name, String story) {}

    /** The first day that begins at or after a time, counted from the epoch. */
    static int dayOf(long time) {
        return (int) Math.floorDiv(time + DAY - 1, DAY);
    }

    void schedule(int day, String name, String story) {
        queue.put(StoreKey.ofTimeKindNames(day * DAY, 0, name, story), CODEC.encode());
    }

    /** Removes and returns the timers that are due. The store is read once per day of event time. */
    List<Expiry> pollUntil(long time) {
        List<Expiry> due = new ArrayList<>();
        int day = (int) Math.floorDiv(time, DAY);
        if (day > today) {
            today = day;
            queue.removeUntil(day * DAY, (key, marker) -> {
                String[] names = StoreKey.names(key);
                return due.add(new Expiry(names[0], names[1]));
            });
        }
        return due;
    }
}
