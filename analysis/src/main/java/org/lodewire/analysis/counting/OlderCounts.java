package org.lodewire.analysis.counting;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.lodewire.analysis.store.OrderedStore;
import org.lodewire.analysis.store.StoreKey;

/**
 * The counts of a name and window that are no longer among the newest, some dozen to a value under the last end that is in
 * it. Only corrections and questions about the past come here. Most names are so rare that they have none, which is known in
 * memory: to look for them in a store costs as much as all else that is done with such a name.
 */
final class OlderCounts {

    private static final int MOST = 128;

    private final OrderedStore store;
    private final Set<WindowedKey> there = new HashSet<>();

    OlderCounts(OrderedStore store) {
        this.store = store;
    }

    /** Some counts, and the end that they are kept under. */
    private record Chunk(long last, SortedCells cells) {}

    /** Notes that the store has some of a name and window, which has to be known before anything is asked. */
    void isThere(WindowedKey of) {
        there.add(of);
    }

    /** Puts counts away that are later than all that are here. */
    void putAway(WindowedKey of, SortedCells cells) {
        there.add(of);
        store.put(key(of, cells.time(cells.size() - 1)), cells.bytes());
    }

    /** The entry at an end, or else the one before it; with no entry, {@link WindowResult#NOTHING}. */
    WindowResult at(WindowedKey of, long end) {
        WindowResult[] found = {WindowResult.NOTHING};
        if (!there.contains(of)) {
            return found[0];
        }
        store.ascend(key(of, end), key(of, Long.MAX_VALUE), (key, value) -> {
            SortedCells cells = new SortedCells(value, CountHistory.WIDTH);
            int index = cells.floor(end);
            found[0] = index < 0 ? found[0] : CountHistory.read(cells, index);
            return false;
        });
        if (found[0] == WindowResult.NOTHING) {
            store.descend(key(of, Long.MIN_VALUE), key(of, end), (key, value) -> {
                SortedCells cells = new SortedCells(value, CountHistory.WIDTH);
                found[0] = CountHistory.read(cells, cells.size() - 1);
                return false;
            });
        }
        return found[0];
    }

    /** The entries from one end to another, both included, in order. */
    List<WindowResult> between(WindowedKey of, long from, long to) {
        List<WindowResult> entries = new ArrayList<>();
        if (!there.contains(of)) {
            return entries;
        }
        store.ascend(key(of, from), key(of, Long.MAX_VALUE), (key, value) -> {
            SortedCells cells = new SortedCells(value, CountHistory.WIDTH);
            for (int i = Math.max(0, cells.floor(from)); i < cells.size() && cells.time(i) <= to; i++) {
                if (cells.time(i) >= from) {
                    entries.add(CountHistory.read(cells, i));
                }
            }
            return cells.time(cells.size() - 1) < to;
        });
        return entries;
    }

    /**
     * Adds or replaces entries, given in order.
     *
     * @return those that are later than all that is here, and do not belong here
     */
    List<WindowResult> put(WindowedKey of, List<WindowResult> counts) {
        Chunk chunk = null;
        for (int i = 0; i < counts.size(); i++) {
            if (chunk == null || chunk.last() < counts.get(i).end()) {
                save(of, chunk);
                chunk = chunk(of, counts.get(i).end());
                if (chunk == null) {
                    return counts.subList(i, counts.size());
                }
            }
            CountHistory.put(chunk.cells(), counts.get(i));
        }
        save(of, chunk);
        return List.of();
    }

    private Chunk chunk(WindowedKey of, long end) {
        Chunk[] found = {null};
        if (!there.contains(of)) {
            return null;
        }
        store.ascend(key(of, end), key(of, Long.MAX_VALUE), (key, value) -> {
            found[0] = new Chunk(StoreKey.trailingTime(key), new SortedCells(value, CountHistory.WIDTH));
            return false;
        });
        return found[0];
    }

    private void save(WindowedKey of, Chunk chunk) {
        if (chunk != null) {
            while (chunk.cells().size() > MOST) {
                putAway(of, chunk.cells().remove(0, MOST / 2));
            }
            putAway(of, chunk.cells());
        }
    }

    /** Forgets what lies before a time, except for the last entries there, which hold until the next. */
    void forget(WindowedKey of, long horizon) {
        if (!there.contains(of)) {
            return;
        }
        List<byte[]> keys = keys(of, horizon);
        keys.subList(0, Math.max(0, keys.size() - 1)).forEach(key -> store.put(key, null));
    }

    /** Forgets all of a name and window. */
    void forgetAll(WindowedKey of) {
        if (!there.remove(of)) {
            return;
        }
        keys(of, Long.MAX_VALUE).forEach(key -> store.put(key, null));
    }

    private List<byte[]> keys(WindowedKey of, long until) {
        List<byte[]> keys = new ArrayList<>();
        store.ascend(key(of, Long.MIN_VALUE), key(of, until), (key, value) -> keys.add(key));
        return keys;
    }

    private static byte[] key(WindowedKey of, long end) {
        return StoreKey.ofNameKindTime(of.name(), of.window().ordinal(), end);
    }
}
