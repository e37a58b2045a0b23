package org.lodewire.analysis.counting;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.lodewire.analysis.store.OrderedStore;
import org.lodewire.analysis.store.StoreKey;
import org.lodewire.analysis.store.TimerQueue;

/** At the end of which days something of a story can be forgotten: one entry a story and day. */
final class StoryExpiries {

    private static final long DAY = Duration.ofDays(1).toMillis();
    private static final byte[] NOTHING = {};

    private final TimerQueue queue;
    private int today = Integer.MIN_VALUE;

    StoryExpiries(OrderedStore store) {
        this.queue = new TimerQueue(store);
    }

    /** A story of a name of which something can be forgotten. */
    record Expiry(String name, String story) {}

    /** The first day at whose beginning a time has been reached. */
    static int dayOf(long time) {
        return (int) Math.floorDiv(time + DAY - 1, DAY);
    }

    void schedule(int day, String name, String story) {
        queue.put(StoreKey.ofTimeKindNames(day * DAY, 0, name, story), NOTHING);
    }

    /** Takes out what is due by a time, which is looked at once a day. */
    List<Expiry> takeUntil(long clock) {
        List<Expiry> due = new ArrayList<>();
        int day = (int) Math.floorDiv(clock, DAY);
        if (day > today) {
            today = day;
            queue.removeUntil(day * DAY, (key, nothing) -> {
                String[] names = StoreKey.names(key);
                return due.add(new Expiry(names[0], names[1]));
            });
        }
        return due;
    }
}
