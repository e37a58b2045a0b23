package org.lodewire.streams.flow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.internals.WrappedStateStore;
import org.jspecify.annotations.Nullable;
import org.lodewire.analysis.store.PendingValue;

/**
 * A store that holds what changed since the last commit in memory. An entry that changes several times between two commits is
 * written to disk and changelog once, one that comes and goes between them not at all, and all that is left in one batch.
 *
 * <p>It does what the cache of Kafka Streams does, which updates metrics and a list of all entries at each access, and writes
 * each entry on its own. As there is no public interface for it, this class extends the one through which Kafka Streams
 * flushes its own cache: {@link #flushCache} is called before each commit, in the same transaction. Not thread-safe, as a
 * store belongs to one task.
 */
final class BufferedStore extends WrappedStateStore<KeyValueStore<Bytes, byte[]>, Bytes, byte[]>
        implements KeyValueStore<Bytes, byte[]> {

    /**
     * Without a limit, a single record that changes a lot, such as one after a long silence, would fill the memory. What is
     * written for this limit may change again before the commit, which then writes it once more.
     */
    private static final long MAX_BYTES = 32 << 20;
    /** Approximate size in bytes of a change without its key and value. */
    private static final long OVERHEAD = 170;

    private static final Comparator<Bytes> AS_ON_DISK = (one, other) -> Arrays.compareUnsigned(one.get(), other.get());

    private final Map<Bytes, Change> changes = new HashMap<>();
    /** Those of the changes that were there when entries were last read in order: most are written without having been. */
    private final NavigableMap<Bytes, Change> sorted = new TreeMap<>(AS_ON_DISK);
    /** The other changes. */
    private final List<Change> unsorted = new ArrayList<>();

    private long bytes;

    /** @param store on disk; nothing else may use it */
    BufferedStore(KeyValueStore<Bytes, byte[]> store) {
        super(store);
    }

    /** The new value of a key. */
    static final class Change {

        private final Bytes key;
        private byte @Nullable [] value;
        /** What the value is encoded from when it is asked for; null if it was encoded. */
        private @Nullable PendingValue pending;
        /** Whether the key had a value since the last write, which the store on disk may never have had. */
        private boolean wasPut;

        private Change(Bytes key) {
            this.key = key;
        }

        /** The new value; null if the entry was removed. */
        byte @Nullable [] value() {
            PendingValue left = pending;
            if (left != null) {
                pending = null;
                set(left.encode());
            }
            return value;
        }

        private void set(byte @Nullable [] now) {
            value = now;
            pending = null;
            wasPut |= now != null;
        }

        private int length() {
            if (pending != null) {
                return pending.estimatedLength();
            }
            return value == null ? 0 : value.length;
        }
    }

    @Override
    public byte @Nullable [] get(Bytes key) {
        Change change = changes.get(key);
        return change == null ? wrapped().get(key) : change.value();
    }

    @Override
    public void put(Bytes key, byte @Nullable [] value) {
        Change change = change(key);
        bytes -= change.length();
        change.set(value);
        bytes += change.length();
        writeIfLarge();
    }

    /** Sets the value of a key to what an object encodes to when the value is read or written. */
    void putLater(Bytes key, PendingValue value) {
        Change change = change(key);
        bytes -= change.length();
        change.pending = value;
        change.wasPut = true;
        bytes += change.length();
        writeIfLarge();
    }

    private Change change(Bytes key) {
        Change known = changes.get(key);
        if (known != null) {
            return known;
        }
        Change change = new Change(key);
        changes.put(key, change);
        unsorted.add(change);
        bytes += OVERHEAD + key.get().length;
        return change;
    }

    private void writeIfLarge() {
        if (bytes > MAX_BYTES) {
            write();
        }
    }

    private void write() {
        List<Change> all = new ArrayList<>(changes.values());
        // RocksDB adds a batch faster if it is in the order of the keys.
        all.sort((one, other) -> AS_ON_DISK.compare(one.key, other.key));
        List<KeyValue<Bytes, byte[]>> entries = new ArrayList<>(all.size());
        for (Change change : all) {
            byte[] value = change.value();
            boolean cameAndWent = value == null && change.wasPut;
            if (!cameAndWent || wrapped().get(change.key) != null) {
                entries.add(KeyValue.pair(change.key, value));
            }
        }
        forget();
        if (!entries.isEmpty()) {
            wrapped().putAll(entries);
        }
    }

    private void forget() {
        changes.clear();
        sorted.clear();
        unsorted.clear();
        bytes = 0;
    }

    /** Writes all changes to disk and changelog. */
    @Override
    public void flushCache() {
        write();
    }

    @Override
    public void clearCache() {
        forget();
    }

    /** Closes the store. Changes that were not flushed are of a transaction that was not committed. */
    @Override
    public void close() {
        forget();
        super.close();
    }

    @Override
    public byte @Nullable [] putIfAbsent(Bytes key, byte[] value) {
        byte[] present = get(key);
        if (present == null) {
            put(key, value);
        }
        return present;
    }

    @Override
    public void putAll(List<KeyValue<Bytes, byte[]>> entries) {
        entries.forEach(entry -> put(entry.key, entry.value));
    }

    @Override
    public byte @Nullable [] delete(Bytes key) {
        byte[] present = get(key);
        put(key, null);
        return present;
    }

    @Override
    public KeyValueIterator<Bytes, byte[]> range(Bytes from, Bytes to) {
        return merged(between(from, to), wrapped().range(from, to), AS_ON_DISK);
    }

    @Override
    public KeyValueIterator<Bytes, byte[]> reverseRange(Bytes from, Bytes to) {
        return merged(between(from, to).descendingMap(), wrapped().reverseRange(from, to), AS_ON_DISK.reversed());
    }

    @Override
    public KeyValueIterator<Bytes, byte[]> all() {
        return merged(sorted(), wrapped().all(), AS_ON_DISK);
    }

    @Override
    public KeyValueIterator<Bytes, byte[]> reverseAll() {
        return merged(sorted().descendingMap(), wrapped().reverseAll(), AS_ON_DISK.reversed());
    }

    private NavigableMap<Bytes, Change> between(Bytes from, Bytes to) {
        return AS_ON_DISK.compare(from, to) > 0 ? new TreeMap<>(AS_ON_DISK) : sorted().subMap(from, true, to, true);
    }

    private NavigableMap<Bytes, Change> sorted() {
        unsorted.forEach(change -> sorted.put(change.key, change));
        unsorted.clear();
        return sorted;
    }

    /** The entries as they are now: what changes while they are read does not appear. */
    private static KeyValueIterator<Bytes, byte[]> merged(
            NavigableMap<Bytes, Change> changed, KeyValueIterator<Bytes, byte[]> stored, Comparator<Bytes> order) {
        if (changed.isEmpty()) {
            return stored;
        }
        List<KeyValue<Bytes, byte[]>> copied = new ArrayList<>();
        changed.forEach((key, change) -> copied.add(KeyValue.pair(key, change.value())));
        return new MergedEntries(copied, stored, order);
    }

    /** An estimate, which does not know whether changes are new entries. */
    @Override
    public long approximateNumEntries() {
        return wrapped().approximateNumEntries() + changes.size();
    }
}
