package org.lodewire.streams.oracle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.StateStoreContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * A key-value store in memory that can be rolled back to its last commit. It survives the processors that use it, as the
 * changelog of a real store does. Not thread-safe.
 */
final class MemoryStore implements KeyValueStore<Bytes, byte[]> {

    private final String name;
    /** {@link Bytes} are ordered as unsigned bytes, as in the stores on disk. */
    private final TreeMap<Bytes, byte[]> entries = new TreeMap<>();
    /** The committed values of the keys that were changed since. */
    private final Map<Bytes, byte[]> before = new HashMap<>();

    private final List<Entries> open = new ArrayList<>();

    MemoryStore(String name) {
        this.name = name;
    }

    /** Commits all changes. */
    void commit() {
        before.clear();
    }

    /** Reverts all changes since the last commit. */
    void rollBack() {
        before.forEach(this::set);
        before.clear();
    }

    /** Commits, and returns a copy of the contents. */
    Map<Bytes, byte[]> contents() {
        commit();
        return new TreeMap<>(entries);
    }

    /** Replaces the contents, and commits. */
    void contain(Map<Bytes, byte[]> contents) {
        entries.clear();
        entries.putAll(contents);
        commit();
    }

    private void set(Bytes key, byte[] value) {
        if (value == null) {
            entries.remove(key);
        } else {
            entries.put(key, value);
        }
    }

    @Override
    public void put(Bytes key, byte[] value) {
        open.forEach(Entries::readAhead);
        // Not putIfAbsent, which treats a key that is mapped to null as absent.
        if (!before.containsKey(key)) {
            before.put(key, entries.get(key));
        }
        set(key, value);
    }

    @Override
    public byte[] putIfAbsent(Bytes key, byte[] value) {
        byte[] there = get(key);
        if (there == null) {
            put(key, value);
        }
        return there;
    }

    @Override
    public void putAll(List<KeyValue<Bytes, byte[]>> all) {
        all.forEach(entry -> put(entry.key, entry.value));
    }

    @Override
    public byte[] delete(Bytes key) {
        byte[] there = get(key);
        put(key, null);
        return there;
    }

    @Override
    public byte[] get(Bytes key) {
        return entries.get(key);
    }

    @Override
    public KeyValueIterator<Bytes, byte[]> range(Bytes from, Bytes to) {
        return open(between(from, to));
    }

    @Override
    public KeyValueIterator<Bytes, byte[]> reverseRange(Bytes from, Bytes to) {
        return open(between(from, to).descendingMap());
    }

    @Override
    public KeyValueIterator<Bytes, byte[]> all() {
        return open(entries);
    }

    private NavigableMap<Bytes, byte[]> between(Bytes from, Bytes to) {
        return from.compareTo(to) > 0 ? new TreeMap<>() : entries.subMap(from, true, to, true);
    }

    @Override
    public long approximateNumEntries() {
        return entries.size();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void init(StateStoreContext context, StateStore root) {}

    @Override
    public void close() {}

    @Override
    public boolean persistent() {
        return true;
    }

    @Override
    public boolean isOpen() {
        return true;
    }

    private Entries open(Map<Bytes, byte[]> range) {
        Entries opened = new Entries(range);
        open.add(opened);
        return opened;
    }

    /** Iterates over the entries as of its creation, as a real store does: it reads ahead before the store changes. */
    private final class Entries implements KeyValueIterator<Bytes, byte[]> {

        private Iterator<Map.Entry<Bytes, byte[]>> left;
        private KeyValue<Bytes, byte[]> next;

        Entries(Map<Bytes, byte[]> entries) {
            left = entries.entrySet().iterator();
            move();
        }

        private void readAhead() {
            List<Map.Entry<Bytes, byte[]>> rest = new ArrayList<>();
            left.forEachRemaining(entry -> rest.add(Map.entry(entry.getKey(), entry.getValue())));
            left = rest.iterator();
        }

        private void move() {
            Map.Entry<Bytes, byte[]> entry = left.hasNext() ? left.next() : null;
            next = entry == null ? null : KeyValue.pair(entry.getKey(), entry.getValue());
        }

        @Override
        public boolean hasNext() {
            return next != null;
        }

        @Override
        public Bytes peekNextKey() {
            return next.key;
        }

        @Override
        public KeyValue<Bytes, byte[]> next() {
            KeyValue<Bytes, byte[]> now = next;
            move();
            return now;
        }

        @Override
        public void close() {
            open.remove(this);
        }
    }
}
