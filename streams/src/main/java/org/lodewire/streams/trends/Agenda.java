package org.lodewire.streams.trends;

import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import org.lodewire.catalogue.CountWindow;
import org.lodewire.streams.flow.OrderedStore;
import org.lodewire.streams.flow.StoreKey;
import org.lodewire.streams.flow.TimeQueue;

/**
 * At the ends of which steps the entities of a window must be ranked: where a count changed, and a window's length later,
 * where it changes what there was before. For one thread.
 */
final class Agenda {

    private static final byte[] NOTHING = {};
    private static final CountWindow[] WINDOWS = CountWindow.values();

    private final TimeQueue later;
    private final long[] over = new long[WINDOWS.length];
    /** What was noted last for later, so that an end that many counts change at is noted once. */
    private final long[] last = new long[WINDOWS.length];
    private final TreeSet<Entry> due = new TreeSet<>(
            Comparator.comparingLong(Entry::end).thenComparing(Entry::window));

    Agenda(OrderedStore store) {
        this.later = new TimeQueue(store);
    }

    /** The end of a step of a window. */
    record Entry(long end, CountWindow window) {
    }

    /** Notes that a count of a window changed at an end that has just come: to be ranked now, and a length later. */
    void changed(CountWindow window, long end) {
        long again = end + window.lengthMillis();
        due.add(new Entry(end, window));
        if (again <= over[window.ordinal()]) {
            due.add(new Entry(again, window));
        } else if (again != last[window.ordinal()]) {
            addLater(window, again);
            last[window.ordinal()] = again;
        }
    }

    /** Notes that a window has to be ranked at an end to come. */
    void addLater(CountWindow window, long end) {
        later.put(StoreKey.ofTimeKindNames(end, window.ordinal()), NOTHING);
    }

    /** Looks up which ends are about to be over, in each window. */
    void look(ToLongFunction<CountWindow> until) {
        long furthest = Long.MIN_VALUE;
        for (CountWindow window : WINDOWS) {
            over[window.ordinal()] = until.applyAsLong(window);
            furthest = Math.max(furthest, over[window.ordinal()]);
        }
        later.takeUntil(furthest, (key, nothing) -> {
            Entry entry = new Entry(StoreKey.leadingTime(key), WINDOWS[StoreKey.kind(key)]);
            return entry.end() <= over[entry.window().ordinal()] && due.add(entry);
        });
    }

    /** Takes out the ends that are due before another, in order. */
    List<Entry> takeBefore(Entry end) {
        List<Entry> taken = List.copyOf(due.headSet(end));
        due.removeAll(taken);
        return taken;
    }

    /** Takes out all ends that are due, in order. */
    List<Entry> takeAll() {
        List<Entry> taken = List.copyOf(due);
        due.clear();
        return taken;
    }
}
