package org.lodewire.analysis.counting;

import java.nio.ByteBuffer;
import java.util.function.Consumer;
import org.lodewire.analysis.store.OrderedStore;
import org.lodewire.analysis.store.StoreKey;
import org.lodewire.schemas.time.CountWindow;

/**
 * By how much counts will change at ends that time has not reached: for each name and window at most as many as the window
 * has steps, and a few. Which names come next is known in memory, made anew of the store at the start.
 */
final class PendingDeltas {

    private static final int WIDTH = Long.BYTES + Tally.BYTES;
    private static final CountWindow[] WINDOWS = CountWindow.values();

    private final OrderedStore store;
    private final Timers due = new Timers();

    PendingDeltas(OrderedStore store) {
        this.store = store;
        store.ascend(StoreKey.FIRST, StoreKey.LAST, (key, value) -> {
            WindowedKey of = new WindowedKey(StoreKey.leadingName(key), WINDOWS[StoreKey.kindAfterName(key)]);
            due.add(of, new SortedCells(value, WIDTH).time(0));
            return true;
        });
    }

    /** A change of a count at an end. */
    record Change(long end, WindowedKey of, Tally by) {}

    /** Adds to the count at the ends of a stretch: something enters where it begins and leaves where it ends. */
    void add(WindowedKey of, StepRange ends, Tally by) {
        SortedCells cells = cells(of);
        long first = first(cells);
        add(cells, ends.from(), by);
        add(cells, ends.to(), by.negated());
        put(of, cells, first);
    }

    /** Adds to the count at an end and behind it. */
    void add(WindowedKey of, long end, Tally by) {
        SortedCells cells = cells(of);
        long first = first(cells);
        add(cells, end, by);
        put(of, cells, first);
    }

    private static void add(SortedCells cells, long end, Tally by) {
        int index = cells.floor(end);
        if (!cells.isAt(index, end)) {
            by.write(cells.insert(index + 1, end));
            return;
        }
        Tally sum = by.plus(Tally.read(cells.read(index)));
        if (sum.isZero()) {
            cells.remove(index, index + 1);
        } else {
            sum.write(cells.write(index));
        }
    }

    /** The change at an end, which may be none. */
    Tally at(WindowedKey of, long end) {
        SortedCells cells = cells(of);
        int index = cells.floor(end);
        return cells.isAt(index, end) ? Tally.read(cells.read(index)) : Tally.ZERO;
    }

    /** Whether there are none of a name in a window. */
    boolean isEmpty(WindowedKey of) {
        return store.get(key(of)) == null;
    }

    /** Takes out the changes at ends that are over, in order. */
    void takeEnded(StepClock clock, Consumer<Change> taker) {
        for (Timers.Due next = due.take(clock::ended); next != null; next = due.take(clock::ended)) {
            for (String name : next.names()) {
                WindowedKey of = new WindowedKey(name, next.window());
                SortedCells cells = cells(of);
                // It may have been taken back since the name was noted.
                boolean there = cells.size() > 0 && cells.time(0) == next.time();
                ByteBuffer change = there ? cells.remove(0, 1).read(0) : null;
                put(of, cells, Long.MIN_VALUE);
                if (there) {
                    taker.accept(new Change(next.time(), of, Tally.read(change)));
                }
            }
        }
    }

    private SortedCells cells(WindowedKey of) {
        return new SortedCells(store.get(key(of)), WIDTH);
    }

    private static long first(SortedCells cells) {
        return cells.size() == 0 ? Long.MIN_VALUE : cells.time(0);
    }

    /** @param noted the first end that the name was noted for */
    private void put(WindowedKey of, SortedCells cells, long noted) {
        if (cells.size() > 0 && cells.time(0) != noted) {
            due.add(of, cells.time(0));
        }
        store.put(key(of), cells.bytes());
    }

    private static byte[] key(WindowedKey of) {
        return StoreKey.ofNameKind(of.name(), of.window().ordinal());
    }
}
