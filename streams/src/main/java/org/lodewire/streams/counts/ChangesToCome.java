package org.lodewire.streams.counts;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.lodewire.catalogue.CountWindow;
import org.lodewire.streams.flow.OrderedStore;
import org.lodewire.streams.flow.StoreKey;

/** By how much counts will change at ends that time has not reached, in the order of time. */
final class ChangesToCome {

    private static final CountWindow[] WINDOWS = CountWindow.values();

    private final OrderedStore store;

    ChangesToCome(OrderedStore store) {
        this.store = store;
    }

    /** A change of a count at an end. */
    record Change(long end, TopicWindow of, Tally by) {
    }

    void add(TopicWindow of, long end, Tally by) {
        byte[] key = key(of, end);
        byte[] there = store.get(key);
        Tally sum = there == null ? by : by.plus(Tally.read(ByteBuffer.wrap(there)));
        store.put(key, sum.isZero() ? null : bytes(sum));
    }

    /** The change at an end, which may be none. */
    Tally at(TopicWindow of, long end) {
        byte[] there = store.get(key(of, end));
        return there == null ? Tally.ZERO : Tally.read(ByteBuffer.wrap(there));
    }

    /** Takes out the changes at ends that are over, in order. */
    List<Change> takeEnded(StepClock clock) {
        List<Change> due = new ArrayList<>();
        List<byte[]> keys = new ArrayList<>();
        // No window's steps are over further ahead than the longest one's.
        long furthest = clock.ended(CountWindow.SEVEN_DAYS);
        store.ascend(StoreKey.ofTime(Long.MIN_VALUE), StoreKey.ofTime(furthest + 1), (key, value) -> {
            CountWindow window = WINDOWS[StoreKey.kind(key)];
            long end = StoreKey.leadingTime(key);
            if (end <= clock.ended(window)) {
                keys.add(key);
                due.add(new Change(end, new TopicWindow(StoreKey.names(key)[0], window),
                        Tally.read(ByteBuffer.wrap(value))));
            }
            return true;
        });
        keys.forEach(key -> store.put(key, null));
        return due;
    }

    private static byte[] key(TopicWindow of, long end) {
        return StoreKey.ofTimeKindNames(end, of.window().ordinal(), of.topic());
    }

    private static byte[] bytes(Tally tally) {
        ByteBuffer buffer = ByteBuffer.allocate(Tally.BYTES);
        tally.write(buffer);
        return buffer.array();
    }
}
