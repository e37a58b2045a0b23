package org.lodewire.analysis.counting;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lodewire.analysis.store.OrderedStore;
import org.lodewire.analysis.store.StoreKey;

/**
 * The entries of a {@link CountHistory} that are no longer among the newest, in chunks of some dozens, each stored under its
 * last end. Only corrections and reads of the past come here. Most names are so rare that they have no older entries. Which
 * chunks a name has is held in memory, so that each is read by its key: to look for it in a store on disk takes several times
 * as long.
 */
final class OlderCounts {

    private static final int MAX_CHUNK = 128;
    private static final NavigableSet<Long> NONE = Collections.unmodifiableNavigableSet(new TreeSet<>());

    private final OrderedStore store;
    /** The last ends of the chunks. */
    private final Map<WindowedKey, NavigableSet<Long>> chunks = new HashMap<>();

    OlderCounts(OrderedStore store) {
        this.store = store;
    }

    /** Some entries and the end that they are stored under. */
    private record Chunk(long last, SortedCells cells) {}

    /** Notes that the store has a chunk. Must precede every other call for its key. */
    void register(WindowedKey key, long last) {
        chunks.computeIfAbsent(key, absent -> new TreeSet<>()).add(last);
    }

    private NavigableSet<Long> chunks(WindowedKey key) {
        return chunks.getOrDefault(key, NONE);
    }

    private SortedCells read(WindowedKey key, long last) {
        return CountHistory.CODEC.decode(Objects.requireNonNull(store.get(storeKey(key, last))));
    }

    /** Adds a chunk of entries that are later than all others here. */
    void append(WindowedKey key, SortedCells cells) {
        long last = cells.time(cells.size() - 1);
        register(key, last);
        store.put(storeKey(key, last), CountHistory.CODEC.encode(cells));
    }

    /** The entry at an end, or else the last one before it, or else {@link WindowResult#NONE}. */
    WindowResult at(WindowedKey key, long end) {
        Long containing = chunks(key).ceiling(end);
        if (containing != null) {
            SortedCells cells = read(key, containing);
            int index = cells.floor(end);
            if (index >= 0) {
                return CountHistory.read(cells, index);
            }
        }
        Long before = chunks(key).lower(end);
        if (before == null) {
            return WindowResult.NONE;
        }
        SortedCells cells = read(key, before);
        return CountHistory.read(cells, cells.size() - 1);
    }

    /** The entries from one end to another, both inclusive, in order. */
    List<WindowResult> between(WindowedKey key, long from, long to) {
        List<WindowResult> entries = new ArrayList<>();
        for (Long last = chunks(key).ceiling(from);
                last != null;
                last = last < to ? chunks(key).higher(last) : null) {
            SortedCells cells = read(key, last);
            for (int i = Math.max(0, cells.floor(from)); i < cells.size() && cells.time(i) <= to; i++) {
                if (cells.time(i) >= from) {
                    entries.add(CountHistory.read(cells, i));
                }
            }
        }
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
        Long last = chunks(key).ceiling(end);
        return last == null ? null : new Chunk(last, read(key, last));
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
        Long holds = chunks(key).floor(horizon);
        if (holds != null) {
            NavigableSet<Long> ended = chunks(key).headSet(holds, false);
            ended.forEach(last -> store.put(storeKey(key, last), null));
            ended.clear();
        }
    }

    /** Removes all entries of a key. */
    void removeAll(WindowedKey key) {
        chunks(key).forEach(last -> store.put(storeKey(key, last), null));
        chunks.remove(key);
    }

    private static byte[] storeKey(WindowedKey key, long end) {
        return StoreKey.ofNameKindTime(key.name(), key.window().ordinal(), end);
    }
}
