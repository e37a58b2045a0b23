package org.lodewire.analysis.trends;

import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import java.util.stream.LongStream;
import org.lodewire.analysis.store.OrderedStore;
import org.lodewire.analysis.store.StoreKey;
import org.lodewire.schemas.time.CountWindow;

/**
 * At the ends of which steps the entities of a window must be ranked: where a count changed, and a window's length later,
 * where it changes what there was before. In memory, a few hundred at most, and in a store that it is made anew of at the
 * start. For one thread.
 */
public final class RankingTimers {

    private static final byte[] NOTHING = {};
    private static final CountWindow[] WINDOWS = CountWindow.values();

    private static final Comparator<Entry> ORDER =
            Comparator.comparingLong(Entry::end).thenComparing(Entry::window);

    private final OrderedStore store;
    private final long[] over = new long[WINDOWS.length];
    private final TreeSet<Entry> later = new TreeSet<>(ORDER);
    private final TreeSet<Entry> due = new TreeSet<>(ORDER);

    public RankingTimers(OrderedStore store) {
        this.store = store;
        store.ascend(
                StoreKey.FIRST,
                StoreKey.LAST,
                (key, nothing) -> later.add(new Entry(StoreKey.leadingTime(key), WINDOWS[StoreKey.kind(key)])));
    }

    /** The end of a step of a window. */
    public record Entry(long end, CountWindow window) {}

    /** Notes that a count of a window changed at an end that has just come: to be ranked now, and a length later. */
    public void changed(CountWindow window, long end) {
        long again = end + window.lengthMillis();
        due.add(new Entry(end, window));
        if (again <= over[window.ordinal()]) {
            due.add(new Entry(again, window));
        } else {
            addLater(window, again);
        }
    }

    /** Notes that a window has to be ranked at an end to come. */
    public void addLater(CountWindow window, long end) {
        Entry entry = new Entry(end, window);
        if (later.add(entry)) {
            store.put(key(entry), NOTHING);
        }
    }

    /** Looks up which ends are about to be over, in each window. */
    public void look(ToLongFunction<CountWindow> until) {
        for (CountWindow window : WINDOWS) {
            over[window.ordinal()] = until.applyAsLong(window);
        }
        long furthest = LongStream.of(over).max().orElseThrow();
        for (Entry entry : List.copyOf(later.headSet(new Entry(furthest, WINDOWS[WINDOWS.length - 1]), true))) {
            if (entry.end() <= over[entry.window().ordinal()]) {
                later.remove(entry);
                store.put(key(entry), null);
                due.add(entry);
            }
        }
    }

    /** Takes out the ends that are due before another, in order. */
    public List<Entry> takeBefore(Entry end) {
        List<Entry> taken = List.copyOf(due.headSet(end));
        due.removeAll(taken);
        return taken;
    }

    /** Takes out all ends that are due, in order. */
    public List<Entry> takeAll() {
        List<Entry> taken = List.copyOf(due);
        due.clear();
        return taken;
    }

    private static byte[] key(Entry entry) {
        return StoreKey.ofTimeKindNames(entry.end(), entry.window().ordinal());
    }
}
