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
 * The results at ended steps, as entries at the ends where the count changed: between two entries the earlier one holds.
 * It goes back as far as results may be requested, plus one entry before that. The newest entries of a key form one value
 * of the store. Older ones move to {@link OlderCounts}, so that appending does not rewrite them.
 */
final class CountHistory {

    static final SortedCellsCodec CODEC =
            new SortedCellsCodec(NameValues.VERSION, Long.BYTES + WindowResult.BYTES_AFTER_END);

    private static final int MAX_NEWEST = 64;
    private static final int MOVED_TOGETHER = 48;
    private static final CountWindow[] WINDOWS = CountWindow.values();

    private final OrderedStore store;
    private final OlderCounts older;
    private final Timers zeros = new Timers();

    CountHistory(OrderedStore store) {
        this.store = store;
        this.older = new OlderCounts(store);
        store.ascend(StoreKey.FIRST, StoreKey.LAST, (storeKey, value) -> {
            WindowedKey key = key(storeKey);
            if (!StoreKey.isNameKind(storeKey)) {
                older.register(key, StoreKey.trailingTime(storeKey));
            } else if (newest(value).tally().isZero()) {
                zeros.add(key, newest(value).end());
            }
            return true;
        });
    }

    /** Visits the newest result of every key. */
    void forEachNewest(BiConsumer<WindowedKey, WindowResult> visitor) {
        store.ascend(StoreKey.FIRST, StoreKey.LAST, (storeKey, value) -> {
            if (StoreKey.isNameKind(storeKey)) {
                visitor.accept(key(storeKey), newest(value));
            }
            return true;
        });
    }

    private static WindowedKey key(byte[] storeKey) {
        return new WindowedKey(StoreKey.leadingName(storeKey), WINDOWS[StoreKey.kindAfterName(storeKey)]);
    }

    private static WindowResult newest(byte[] value) {
        SortedCells cells = CODEC.decode(value);
        return read(cells, cells.size() - 1);
    }

    /** The entry at an end, or else the last one before it, or else {@link WindowResult#NONE}. */
    WindowResult at(WindowedKey key, long end) {
        SortedCells cells = cells(key);
        int index = cells.floor(end);
        if (index >= 0) {
            return read(cells, index);
        }
        return cells.size() == 0 ? WindowResult.NONE : older.at(key, end);
    }

    /** The entries from one end to another, both inclusive, in order. */
    List<WindowResult> between(WindowedKey key, long from, long to) {
        SortedCells cells = cells(key);
        List<WindowResult> entries = new ArrayList<>();
        if (cells.size() > 0 && cells.time(0) > from) {
            entries.addAll(older.between(key, from, to));
        }
        for (int i = 0; i < cells.size() && cells.time(i) <= to; i++) {
            if (cells.time(i) >= from) {
                entries.add(read(cells, i));
            }
        }
        return entries;
    }

    /**
     * Appends an entry that is later than all others.
     *
     * @param delta   the difference from the entry before
     * @param horizon results before this time are no longer requested
     */
    WindowResult append(WindowedKey key, long end, Tally delta, long horizon) {
        SortedCells cells = cells(key);
        int size = cells.size();
        Tally before = size == 0 ? Tally.ZERO : Tally.read(cells.read(size - 1));
        WindowResult result = new WindowResult(end, before.plus(delta), 0);
        result.writeAfterEnd(cells.insert(size, end));
        cells.remove(0, Math.max(0, cells.floor(horizon)));
        save(key, cells, horizon);
        return result;
    }

    /** Adds or replaces entries, which are given in order. */
    void put(WindowedKey key, Collection<WindowResult> results, long horizon) {
        SortedCells cells = cells(key);
        long first = cells.size() == 0 ? Long.MIN_VALUE : cells.time(0);
        List<WindowResult> newer = new ArrayList<>();
        List<WindowResult> earlier = new ArrayList<>();
        results.forEach(result -> (result.end() < first ? earlier : newer).add(result));
        newer.addAll(0, earlier.isEmpty() ? earlier : older.put(key, earlier));
        newer.forEach(result -> put(cells, result));
        save(key, cells, horizon);
    }

    static void put(SortedCells cells, WindowResult result) {
        int index = cells.floor(result.end());
        result.writeAfterEnd(
                cells.isAt(index, result.end()) ? cells.write(index) : cells.insert(index + 1, result.end()));
    }

    private void save(WindowedKey key, SortedCells cells, long horizon) {
        if (cells.size() > MAX_NEWEST) {
            older.removeBefore(key, horizon);
            while (cells.size() > MAX_NEWEST) {
                older.append(key, cells.remove(0, MOVED_TOGETHER));
            }
        }
        WindowResult newest = read(cells, cells.size() - 1);
        if (newest.tally().isZero()) {
            zeros.add(key, newest.end());
        }
        store.put(storeKey(key), CODEC.encode(cells));
    }

    /**
     * Removes the keys whose newest result is zero and not later than a time.
     *
     * @param settled whether no change is pending for a key
     * @param removed receives each removed key
     */
    void removeZeros(long horizon, Predicate<WindowedKey> settled, Consumer<WindowedKey> removed) {
        for (Timers.Due due = zeros.poll(window -> horizon); due != null; due = zeros.poll(window -> horizon)) {
            for (String name : due.names()) {
                WindowedKey key = new WindowedKey(name, due.window());
                SortedCells cells = cells(key);
                if (cells.size() > 0
                        && cells.time(cells.size() - 1) == due.time()
                        && read(cells, cells.size() - 1).tally().isZero()
                        && settled.test(key)) {
                    older.removeAll(key);
                    store.put(storeKey(key), null);
                    removed.accept(key);
                }
            }
        }
    }

    static WindowResult read(SortedCells cells, int index) {
        return WindowResult.read(cells.time(index), cells.read(index));
    }

    private SortedCells cells(WindowedKey key) {
        return CODEC.decodeOrEmpty(store.get(storeKey(key)));
    }

    private static byte[] storeKey(WindowedKey key) {
        return StoreKey.ofNameKind(key.name(), key.window().ordinal());
    }
}
