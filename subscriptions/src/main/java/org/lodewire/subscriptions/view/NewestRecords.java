package org.lodewire.subscriptions.view;

import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The newest records of a topic that is kept by time. Keeps a bounded number of them. Thread-safe.
 *
 * @param <V> class of the values, which are not changed after they were taken
 */
public final class NewestRecords<V> {

    private final int limit;
    private final UnaryOperator<V> kept;
    private final TreeMap<RecordPlace, V> records = new TreeMap<>();

    /**
     * A record.
     *
     * @param place where it is
     * @param value its value
     */
    public record Entry<V>(RecordPlace place, V value) {}

    /**
     * @param limit how many records to keep
     * @param kept  what to keep of a value
     */
    NewestRecords(int limit, UnaryOperator<V> kept) {
        this.limit = limit;
        this.kept = kept;
    }

    /** Takes a record. */
    synchronized void take(String key, @Nullable V value, RecordPlace place) {
        if (value == null || records.size() == limit && place.compareTo(records.firstKey()) < 0) {
            return;
        }
        records.put(place, kept.apply(value));
        if (records.size() > limit) {
            records.pollFirstEntry();
        }
    }

    /**
     * Records, newest first.
     *
     * @param before where to go on; null for the newest
     * @param atMost how many
     */
    public synchronized List<Entry<V>> newestFirst(
            Predicate<Entry<V>> wanted, @Nullable RecordPlace before, int atMost) {
        NavigableMap<RecordPlace, V> older = before == null ? records : records.headMap(before, false);
        return older.descendingMap().entrySet().stream()
                .map(each -> new Entry<>(each.getKey(), each.getValue()))
                .filter(wanted)
                .limit(atMost)
                .toList();
    }

    /** Forgets everything. */
    synchronized void clear() {
        records.clear();
    }
}
