package org.lodewire.streams.counts;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.lodewire.catalogue.CountWindow;
import org.lodewire.streams.flow.OrderedStore;
import org.lodewire.streams.flow.StoreKey;
import org.lodewire.streams.flow.TimeQueue;

/** By how much counts will change at ends that time has not reached, in the order of time. */
final class ChangesToCome {

    private static final CountWindow[] WINDOWS = CountWindow.values();

    private final TimeQueue queue;

    ChangesToCome(OrderedStore store) {
        this.queue = new TimeQueue(store);
    }

    /** A change of a count at an end. */
    record Change(long end, TopicWindow of, Tally by) {
    }

    void add(TopicWindow of, long end, Tally by) {
        byte[] key = key(of, end);
        byte[] there = queue.get(key);
        Tally sum = there == null ? by : by.plus(Tally.read(ByteBuffer.wrap(there)));
        queue.put(key, sum.isZero() ? null : bytes(sum));
    }

    /** The change at an end, which may be none. */
    Tally at(TopicWindow of, long end) {
        byte[] there = queue.get(key(of, end));
        return there == null ? Tally.ZERO : Tally.read(ByteBuffer.wrap(there));
    }

    /** Takes out the changes at ends that are over, in order. */
    List<Change> takeEnded(StepClock clock) {
        List<Change> due = new ArrayList<>();
        // No window's steps are over further ahead than the longest one's.
        queue.takeUntil(clock.ended(CountWindow.SEVEN_DAYS), (key, value) -> {
            CountWindow window = WINDOWS[StoreKey.kind(key)];
            long end = StoreKey.leadingTime(key);
            if (end > clock.ended(window)) {
                return false;
            }
            TopicWindow of = new TopicWindow(StoreKey.names(key)[0], window);
            due.add(new Change(end, of, Tally.read(ByteBuffer.wrap(value))));
            return true;
        });
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
