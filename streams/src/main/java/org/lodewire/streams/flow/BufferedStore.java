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

    /** Without a limit, a single record that changes a lot, such as one after a long silence, would fill the memory. */
    private static final long MAX_BYTES = 8 << 20;
    /** Approximate size in bytes of a change without its key and value. */
    private static final long OVERHEAD = 170;

    private static final Comparator<Bytes> AS_ON_DISK = (one, other) -> Arrays.compareUnsigned(one.get(), other.get());

    private final NavigableMap<Bytes, Change> changes = new TreeMap<>(AS_ON_DISK);
    /** The same by hash: most accesses are of one key, and find it without a comparison at each level of the tree. */
    private final Map<Bytes, Change> byKey = new HashMap<>();

    private long bytes;

    /** @param store on disk; nothing else may use it */
    BufferedStore(KeyValueStore<Bytes, byte[]> store) {
        super(store);
    }

    /** The new value of a key. */
    static final class Change {

        private byte @Nullable [] value;
        /** Whether the key had a value since the last write, which the store on disk may never have had. */
        private boolean wasPut;

        /** The new value; null if the entry was removed. */
        byte @Nullable [] value() {
            return value;
        }

        private void set(byte @Nullable [] now) {
            value = now;
            wasPut |= now != null;
        }
    }

    @Override
    public byte @Nullable [] get(Bytes key) {
        Change change = byKey.get(key);
        return change == null ? wrapped().get(key) : change.value;
    }

    @Override
    public void put(Bytes key, byte @Nullable [] value) {
        Change change = byKey.get(key);
        if (change == null) {
            change = new Change();
            byKey.put(key, change);
            changes.put(key, change);
            bytes += OVERHEAD + key.get().length;
        }
        bytes += length(value) - length(change.value);
        change.set(value);
        if (bytes > MAX_BYTES) {
            write();
        }
    }

    private static int length(byte @Nullable [] value) {
        return value == null ? 0 : value.length;
    }

    private void write() {
        List<KeyValue<Bytes, byte[]>> entries = new ArrayList<>(changes.size());
        changes.forEach((key, change) -> {
            boolean cameAndWent = change.value == null && change.wasPut;
            if (!cameAndWent || wrapped().get(key) != null) {
                entries.add(KeyValue.pair(key, change.value));
            }
        });
        forget();
        if (!entries.isEmpty()) {
            wrapped().putAll(entries);
        }
    }

    private void forget() {
        changes.clear();
        byKey.clear();
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
        return merged(changes, wrapped().all(), AS_ON_DISK);
    }

    @Override
    public KeyValueIterator<Bytes, byte[]> reverseAll() {
        return merged(changes.descendingMap(), wrapped().reverseAll(), AS_ON_DISK.reversed());
    }

    private NavigableMap<Bytes, Change> between(Bytes from, Bytes to) {
        return AS_ON_DISK.compare(from, to) > 0 ? new TreeMap<>(AS_ON_DISK) : changes.subMap(from, true, to, true);
    }

    /** The entries as they are now: what changes while they are read does not appear. */
    private static KeyValueIterator<Bytes, byte[]> merged(
            NavigableMap<Bytes, Change> changed, KeyValueIterator<Bytes, byte[]> stored, Comparator<Bytes> order) {
        if (changed.isEmpty()) {
            return stored;
        }
        List<KeyValue<Bytes, byte[]>> copied = new ArrayList<>();
        changed.forEach((key, change) -> copied.add(KeyValue.pair(key, change.value)));
        return new MergedEntries(copied, stored, order);
    }

    /** An estimate, which does not know whether changes are new entries. */
    @Override
    public long approximateNumEntries() {
        return wrapped().approximateNumEntries() + changes.size();
    }
}
