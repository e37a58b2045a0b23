package org.lodewire.streams.rolling;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.lodewire.catalogue.CountWindow;
import org.lodewire.streams.flow.OrderedStore;
import org.lodewire.streams.flow.StoreKey;

/**
 * The counts at the ends that time has reached, where they changed: between two entries the count is that of the
 * earlier. As far back as they may still be asked for, and the one before. The newest entries of a name and window are one
 * value of the store; older ones are put away in {@link OlderCounts}, so that what is added does not rewrite them.
 */
final class CountHistory {

    static final int WIDTH = Long.BYTES + EndedCount.BYTES_BEHIND_END;

    private static final int MOST = 64;
    private static final int PUT_AWAY = 48;
    private static final CountWindow[] WINDOWS = CountWindow.values();

    private final OrderedStore store;
    private final OlderCounts older;
    private final DueNames zeros = new DueNames();

    CountHistory(OrderedStore store) {
        this.store = store;
        this.older = new OlderCounts(store);
        store.ascend(StoreKey.FIRST, StoreKey.LAST, (key, value) -> {
            NameWindow of = of(key);
            if (!StoreKey.isNameKind(key)) {
                older.isThere(of);
            } else if (newest(value).tally().isZero()) {
                zeros.add(of, newest(value).end());
            }
            return true;
        });
    }

    /** Visits the newest count of every name and window. */
    void newest(BiConsumer<NameWindow, EndedCount> visitor) {
        store.ascend(StoreKey.FIRST, StoreKey.LAST, (key, value) -> {
            if (StoreKey.isNameKind(key)) {
                visitor.accept(of(key), newest(value));
            }
            return true;
        });
    }

    private static NameWindow of(byte[] key) {
        return new NameWindow(StoreKey.leadingName(key), WINDOWS[StoreKey.kindBehindName(key)]);
    }

    private static EndedCount newest(byte[] value) {
        SortedCells cells = new SortedCells(value, WIDTH);
        return read(cells, cells.size() - 1);
    }

    /** The entry at an end, or else the one before it; with no entry, {@link EndedCount#NOTHING}. */
    EndedCount at(NameWindow of, long end) {
        SortedCells cells = cells(of);
        int index = cells.floor(end);
        if (index >= 0) {
            return read(cells, index);
        }
        return cells.size() == 0 ? EndedCount.NOTHING : older.at(of, end);
    }

    /** The entries from one end to another, both included, in order. */
    List<EndedCount> between(NameWindow of, long from, long to) {
        SortedCells cells = cells(of);
        List<EndedCount> entries = new ArrayList<>();
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
    EndedCount append(NameWindow of, long end, Tally by, long horizon) {
        SortedCells cells = cells(of);
        int size = cells.size();
        Tally before = size == 0 ? Tally.ZERO : Tally.read(cells.read(size - 1));
        EndedCount now = new EndedCount(end, before.plus(by), 0);
        now.writeBehindEnd(cells.insert(size, end));
        cells.remove(0, Math.max(0, cells.floor(horizon)));
        put(of, cells, horizon);
        return now;
    }

    /** Adds or replaces entries, given in order. */
    void put(NameWindow of, Collection<EndedCount> counts, long horizon) {
        SortedCells cells = cells(of);
        long first = cells.size() == 0 ? Long.MIN_VALUE : cells.time(0);
        List<EndedCount> newer = new ArrayList<>();
        List<EndedCount> earlier = new ArrayList<>();
        counts.forEach(count -> (count.end() < first ? earlier : newer).add(count));
        newer.addAll(0, earlier.isEmpty() ? earlier : older.put(of, earlier));
        newer.forEach(count -> put(cells, count));
        put(of, cells, horizon);
    }

    static void put(SortedCells cells, EndedCount count) {
        int index = cells.floor(count.end());
        count.writeBehindEnd(cells.isAt(index, count.end()) ? cells.write(index) : cells.insert(index + 1, count.end()));
    }

    private void put(NameWindow of, SortedCells cells, long horizon) {
        if (cells.size() > MOST) {
            older.forget(of, horizon);
            while (cells.size() > MOST) {
                older.putAway(of, cells.remove(0, PUT_AWAY));
            }
        }
        EndedCount newest = read(cells, cells.size() - 1);
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
    void forgetZeros(long horizon, Predicate<NameWindow> settled, Consumer<NameWindow> forgotten) {
        for (DueNames.Due due = zeros.take(window -> horizon); due != null; due = zeros.take(window -> horizon)) {
            for (String name : due.names()) {
                NameWindow of = new NameWindow(name, due.window());
                SortedCells cells = cells(of);
                if (cells.size() > 0 && cells.time(cells.size() - 1) == due.time()
                        && read(cells, cells.size() - 1).tally().isZero() && settled.test(of)) {
                    older.forgetAll(of);
                    store.put(key(of), null);
                    forgotten.accept(of);
                }
            }
        }
    }

    static EndedCount read(SortedCells cells, int index) {
        return EndedCount.read(cells.time(index), cells.read(index));
    }

    private SortedCells cells(NameWindow of) {
        return new SortedCells(store.get(key(of)), WIDTH);
    }

    private static byte[] key(NameWindow of) {
        return StoreKey.ofNameKind(of.name(), of.window().ordinal());
    }
}
