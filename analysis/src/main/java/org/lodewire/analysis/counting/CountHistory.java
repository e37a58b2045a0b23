package org.lodewire.analysis.counting;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.lodewire.analysis.store.OrderedStore;
import org.lodewire.analysis.store.StoreKey;
import org.lodewire.schemas.time.CountWindow;

/**
 * The counts at the ends that time has reached, where they changed: between two entries the count is that of the
 * earlier. As far back as they may still be asked for, and the one before. The newest entries of a name and window are one
 * value of the store; older ones are put away in {@link OlderCounts}, so that what is added does not rewrite them.
 */
final class CountHistory {

    static final int WIDTH = Long.BYTES + WindowResult.BYTES_BEHIND_END;

    private static final int MOST = 64;
    private static final int PUT_AWAY = 48;
    private static final CountWindow[] WINDOWS = CountWindow.values();

    private final OrderedStore store;
    private final OlderCounts older;
    private final Timers zeros = new Timers();

    CountHistory(OrderedStore store) {
        this.store = store;
        this.older = new OlderCounts(store);
        store.ascend(StoreKey.FIRST, StoreKey.LAST, (key, value) -> {
            WindowedKey of = of(key);
            if (!StoreKey.isNameKind(key)) {
                older.isThere(of);
            } else if (newest(value).tally().isZero()) {
                zeros.add(of, newest(value).end());
            }
            return true;
        });
    }

    /** Visits the newest count of every name and window. */
    void newest(BiConsumer<WindowedKey, WindowResult> visitor) {
        store.ascend(StoreKey.FIRST, StoreKey.LAST, (key, value) -> {
            if (StoreKey.isNameKind(key)) {
                visitor.accept(of(key), newest(value));
            }
            return true;
        });
    }

    private static WindowedKey of(byte[] key) {
        return new WindowedKey(StoreKey.leadingName(key), WINDOWS[StoreKey.kindAfterName(key)]);
    }

    private static WindowResult newest(byte[] value) {
        SortedCells cells = new SortedCells(value, WIDTH);
        return read(cells, cells.size() - 1);
    }

    /** The entry at an end, or else the one before it; with no entry, {@link WindowResult#NOTHING}. */
    WindowResult at(WindowedKey of, long end) {
        SortedCells cells = cells(of);
        int index = cells.floor(end);
        if (index >= 0) {
            return read(cells, index);
        }
        return cells.size() == 0 ? WindowResult.NOTHING : older.at(of, end);
    }

    /** The entries from one end to another, both included, in order. */
    List<WindowResult> between(WindowedKey of, long from, long to) {
        SortedCells cells = cells(of);
        List<WindowResult> entries = new ArrayList<>();
        if (cells.size() > 0 && cells.time(0) > from) {
            entries.addAll(older.between(of, from, to));
        }
        for (int i = 0; i < cells.size() && cells.time(i) <= to; i++) {
            if (cells.time(i) >= from) {
                entries.add(read(cells, i));
            }
        }
        return entries;
    }

    /**
     * Adds the count at an end behind all others.
     *
     * @param by      by how much it differs from the one before
     * @param horizon before which nothing is asked for any more
     */
    WindowResult append(WindowedKey of, long end, Tally by, long horizon) {
        SortedCells cells = cells(of);
        int size = cells.size();
        Tally before = size == 0 ? Tally.ZERO : Tally.read(cells.read(size - 1));
        WindowResult now = new WindowResult(end, before.plus(by), 0);
        now.writeBehindEnd(cells.insert(size, end));
        cells.remove(0, Math.max(0, cells.floor(horizon)));
        put(of, cells, horizon);
        return now;
    }

    /** Adds or replaces entries, given in order. */
    void put(WindowedKey of, Collection<WindowResult> counts, long horizon) {
        SortedCells cells = cells(of);
        long first = cells.size() == 0 ? Long.MIN_VALUE : cells.time(0);
        List<WindowResult> newer = new ArrayList<>();
        List<WindowResult> earlier = new ArrayList<>();
        counts.forEach(count -> (count.end() < first ? earlier : newer).add(count));
        newer.addAll(0, earlier.isEmpty() ? earlier : older.put(of, earlier));
        newer.forEach(count -> put(cells, count));
        put(of, cells, horizon);
    }

    static void put(SortedCells cells, WindowResult count) {
        int index = cells.floor(count.end());
        count.writeBehindEnd(
                cells.isAt(index, count.end()) ? cells.write(index) : cells.insert(index + 1, count.end()));
    }

    private void put(WindowedKey of, SortedCells cells, long horizon) {
        if (cells.size() > MOST) {
            older.forget(of, horizon);
            while (cells.size() > MOST) {
                older.putAway(of, cells.remove(0, PUT_AWAY));
            }
        }
        WindowResult newest = read(cells, cells.size() - 1);
        if (newest.tally().isZero()) {
            zeros.add(of, newest.end());
        }
        store.put(key(of), cells.bytes());
    }

    /**
     * Forgets what fell to zero before a time and has not changed since.
     *
     * @param settled whether nothing is to come
     */
    void forgetZeros(long horizon, Predicate<WindowedKey> settled, Consumer<WindowedKey> forgotten) {
        for (Timers.Due due = zeros.take(window -> horizon); due != null; due = zeros.take(window -> horizon)) {
            for (String name : due.names()) {
                WindowedKey of = new WindowedKey(name, due.window());
                SortedCells cells = cells(of);
                if (cells.size() > 0
                        && cells.time(cells.size() - 1) == due.time()
                        && read(cells, cells.size() - 1).tally().isZero()
                        && settled.test(of)) {
                    older.forgetAll(of);
                    store.put(key(of), null);
                    forgotten.accept(of);
                }
            }
        }
    }

    static WindowResult read(SortedCells cells, int index) {
        return WindowResult.read(cells.time(index), cells.read(index));
    }

    private SortedCells cells(WindowedKey of) {
        return new SortedCells(store.get(key(of)), WIDTH);
    }

    private static byte[] key(WindowedKey of) {
        return StoreKey.ofNameKind(of.name(), of.window().ordinal());
    }
}
