package org.lodewire.analysis.counting;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lodewire.analysis.store.OrderedStore;
import org.lodewire.analysis.store.StoreKey;

/**
 * The entries of a {@link CountHistory} that are no longer among the newest, in chunks of some dozens, each stored under its
 * last end. Only corrections and reads of the past come here. Most names are so rare that they have no older entries. Which
 * names have some is held in memory, because looking them up in the store would cost as much as all other work for a name.
 */
final class OlderCounts {

    private static final int MAX_CHUNK = 128;

    private final OrderedStore store;
    private final Set<WindowedKey> keys = new HashSet<>();

    OlderCounts(OrderedStore store) {
        this.store = store;
    }

    /** Some entries and the end that they are stored under. */
    private record Chunk(long last, SortedCells cells) {}

    /** Notes that the store has older entries of a key. Must precede every other call for that key. */
    void register(WindowedKey key) {
        keys.add(key);
    }

    /** Adds a chunk of entries that are later than all others here. */
    void append(WindowedKey key, SortedCells cells) {
        keys.add(key);
        store.put(storeKey(key, cells.time(cells.size() - 1)), CountHistory.CODEC.encode(cells));
    }

    /** The entry at an end, or else the last one before it, or else {@link WindowResult#NONE}. */
    @SuppressWarnings("ReferenceEquality") // An entry may equal NONE.
    WindowResult at(WindowedKey key, long end) {
        WindowResult[] found = {WindowResult.NONE};
        if (!keys.contains(key)) {
            return found[0];
        }
        store.ascend(storeKey(key, end), storeKey(key, Long.MAX_VALUE), (storeKey, value) -> {
            SortedCells cells = CountHistory.CODEC.decode(value);
            int index = cells.floor(end);
            found[0] = index < 0 ? found[0] : CountHistory.read(cells, index);
            return false;
        });
        if (found[0] == WindowResult.NONE) {
            store.descend(storeKey(key, Long.MIN_VALUE), storeKey(key, end), (storeKey, value) -> {
                SortedCells cells = CountHistory.CODEC.decode(value);
                found[0] = CountHistory.read(cells, cells.size() - 1);
                return false;
            });
        }
        return found[0];
    }

    /** The entries from one end to another, both inclusive, in order. */
    List<WindowResult> between(WindowedKey key, long from, long to) {
        List<WindowResult> entries = new ArrayList<>();
        if (!keys.contains(key)) {
            return entries;
        }
        store.ascend(storeKey(key, from), storeKey(key, Long.MAX_VALUE), (storeKey, value) -> {
            SortedCells cells = CountHistory.CODEC.decode(value);
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
     * Adds or replaces entries, which are given in order.
     *
     * @return the entries that are later than all chunks and therefore do not belong here
     */
    List<WindowResult> put(WindowedKey key, List<WindowResult> results) {
        Chunk chunk = null;
        for (int i = 0; i < results.size(); i++) {
            if (chunk == null || chunk.last() < results.get(i).end()) {
                save(key, chunk);
                chunk = chunk(key, results.get(i).end());
                if (chunk == null) {
                    return results.subList(i, results.size());
                }
            }
            CountHistory.put(chunk.cells(), results.get(i));
        }
        save(key, chunk);
        return List.of();
    }

    private @Nullable Chunk chunk(WindowedKey key, long end) {
        @Nullable Chunk[] found = {null};
        if (!keys.contains(key)) {
            return null;
        }
        store.ascend(storeKey(key, end), storeKey(key, Long.MAX_VALUE), (storeKey, value) -> {
            found[0] = new Chunk(StoreKey.trailingTime(storeKey), CountHistory.CODEC.decode(value));
            return false;
        });
        return found[0];
    }

    private void save(WindowedKey key, @Nullable Chunk chunk) {
        if (chunk != null) {
            while (chunk.cells().size() > MAX_CHUNK) {
                append(key, chunk.cells().remove(0, MAX_CHUNK / 2));
            }
            append(key, chunk.cells());
        }
    }

    /** Removes the chunks that end before a time, except for the last of them, which holds until the next. */
    void removeBefore(WindowedKey key, long horizon) {
        if (!keys.contains(key)) {
            return;
        }
        List<byte[]> ended = storeKeys(key, horizon);
        ended.subList(0, Math.max(0, ended.size() - 1)).forEach(storeKey -> store.put(storeKey, null));
    }

    /** Removes all entries of a key. */
    void removeAll(WindowedKey key) {
        if (!keys.remove(key)) {
            return;
        }
        storeKeys(key, Long.MAX_VALUE).forEach(storeKey -> store.put(storeKey, null));
    }

    private List<byte[]> storeKeys(WindowedKey key, long until) {
        List<byte[]> found = new ArrayList<>();
        store.ascend(storeKey(key, Long.MIN_VALUE), storeKey(key, until), (storeKey, value) -> found.add(storeKey));
        return found;
    }

    private static byte[] storeKey(WindowedKey key, long end) {
        return StoreKey.ofNameKindTime(key.name(), key.window().ordinal(), end);
    }
}
