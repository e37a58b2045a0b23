package org.lodewire.analysis.counting;

import java.nio.ByteBuffer;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import org.lodewire.analysis.store.OrderedStore;
import org.lodewire.analysis.store.StoreKey;
import org.lodewire.schemas.time.CountWindow;

/**
 * By how much counts will change at ends that the clock has not reached. Each key has at most a few more deltas than its
 * window has steps. The time of each key's next delta is held in memory, and read from the store at the start.
 */
final class PendingDeltas {

    static final SortedCellsCodec CODEC = new SortedCellsCodec(1, Long.BYTES + Tally.BYTES);

    private static final CountWindow[] WINDOWS = CountWindow.values();

    private final OrderedStore store;
    private final Timers timers = new Timers();

    PendingDeltas(OrderedStore store) {
        this.store = store;
        store.ascend(StoreKey.FIRST, StoreKey.LAST, (storeKey, value) -> {
            WindowedKey key =
                    new WindowedKey(StoreKey.leadingName(storeKey), WINDOWS[StoreKey.kindAfterName(storeKey)]);
            timers.add(key, CODEC.decode(value).time(0));
            return true;
        });
    }

    /** A change of a count at an end. */
    record Delta(long end, WindowedKey key, Tally amount) {}

    /** Adds to the counts in a step range: the amount enters at its first end and leaves after its last. */
    void add(WindowedKey key, StepRange range, Tally amount) {
        SortedCells cells = cells(key);
        long first = first(cells);
        add(cells, range.from(), amount);
        add(cells, range.to(), amount.negated());
        save(key, cells, first);
    }

    /** Adds to the counts at an end and at all later ones. */
    void add(WindowedKey key, long end, Tally amount) {
        SortedCells cells = cells(key);
        long first = first(cells);
        add(cells, end, amount);
        save(key, cells, first);
    }

    private static void add(SortedCells cells, long end, Tally amount) {
        int index = cells.floor(end);
        if (!cells.isAt(index, end)) {
            amount.write(cells.insert(index + 1, end));
            return;
        }
        Tally sum = amount.plus(Tally.read(cells.read(index)));
        if (sum.isZero()) {
            cells.remove(index, index + 1);
        } else {
            sum.write(cells.write(index));
        }
    }

    /** The change at an end, possibly zero. */
    Tally at(WindowedKey key, long end) {
        SortedCells cells = cells(key);
        int index = cells.floor(end);
        return cells.isAt(index, end) ? Tally.read(cells.read(index)) : Tally.ZERO;
    }

    /** Visits the keys whose first delta may be at a given end of their window, in no particular order. */
    void forEachAt(ToLongFunction<CountWindow> end, Consumer<WindowedKey> visitor) {
        for (CountWindow window : WINDOWS) {
            timers.at(window, end.applyAsLong(window)).forEach(name -> visitor.accept(new WindowedKey(name, window)));
        }
    }

    /** Whether a key has no deltas. */
    boolean isEmpty(WindowedKey key) {
        return store.get(storeKey(key)) == null;
    }

    /** Removes the deltas at ends that the clock has reached and passes them on, in order. */
    void pollEnded(StepClock clock, Consumer<Delta> consumer) {
        for (Timers.Due due = timers.poll(clock::ended); due != null; due = timers.poll(clock::ended)) {
            for (String name : due.names()) {
                WindowedKey key = new WindowedKey(name, due.window());
                SortedCells cells = cells(key);
                // The delta may have been cancelled out since its timer was set.
                boolean present = cells.size() > 0 && cells.time(0) == due.time();
                ByteBuffer amount = present ? cells.remove(0, 1).read(0) : null;
                save(key, cells, Long.MIN_VALUE);
                if (amount != null) {
                    consumer.accept(new Delta(due.time(), key, Tally.read(amount)));
                }
            }
        }
    }

    private SortedCells cells(WindowedKey key) {
        return CODEC.decodeOrEmpty(store.get(storeKey(key)));
    }

    private static long first(SortedCells cells) {
        return cells.size() == 0 ? Long.MIN_VALUE : cells.time(0);
    }

    /** @param timed the end that the key already has a timer for */
    private void save(WindowedKey key, SortedCells cells, long timed) {
        if (cells.size() > 0 && cells.time(0) != timed) {
            timers.add(key, cells.time(0));
        }
        store.put(storeKey(key), CODEC.encodeOrNull(cells));
    }

    private static byte[] storeKey(WindowedKey key) {
        return StoreKey.ofNameKind(key.name(), key.window().ordinal());
    }
}
