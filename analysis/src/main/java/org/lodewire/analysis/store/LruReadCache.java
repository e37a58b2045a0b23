package org.lodewire.analysis.store;

import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * A cache of the entries of a store that were read or written last. It also caches that a key has no value. Writes go
 * through to the store, so that a commit has nothing to flush. The cache of Kafka Streams saves writes to disk and
 * changelog, but each read updates a metric, which costs several times as much as the read itself. Not thread-safe.
 */
public final class LruReadCache implements OrderedStore {

    /** Approximate size in bytes of an entry without its key and value. */
    private static final long OVERHEAD = 128;

    private final OrderedStore store;
    private final long capacity;
    private final Map<Key, byte @Nullable []> entries = new LinkedHashMap<>(16, 0.75f, true);
    private long size;

    /**
     * @param store    the cached store, which nothing else may write to
     * @param capacity maximum size of the cached entries in bytes, approximately
     */
    public LruReadCache(OrderedStore store, long capacity) {
        this.store = store;
        this.capacity = capacity;
    }

    @Override
    public byte @Nullable [] get(byte[] key) {
        Key wrapped = new Key(key);
        byte @Nullable [] cached = entries.get(wrapped);
        if (cached != null || entries.containsKey(wrapped)) {
            return cached;
        }
        byte @Nullable [] value = store.get(key);
        cache(wrapped, value);
        return value;
    }

    @Override
    public void put(byte[] key, byte @Nullable [] value) {
        Key wrapped = new Key(key);
        if (entries.containsKey(wrapped)) {
            size -= size(wrapped, entries.get(wrapped));
        }
        cache(wrapped, value);
        store.put(key, value);
    }

    /** What is encoded later is not cached. */
    @Override
    public void putLater(byte[] key, PendingValue value) {
        Key wrapped = new Key(key);
        if (entries.containsKey(wrapped)) {
            size -= size(wrapped, entries.remove(wrapped));
        }
        store.putLater(key, value);
    }

    private void cache(Key key, byte @Nullable [] value) {
        entries.put(key, value);
        size += size(key, value);
        for (Iterator<Map.Entry<Key, byte @Nullable []>> oldest =
                        entries.entrySet().iterator();
                size > capacity; ) {
            Map.Entry<Key, byte @Nullable []> entry = oldest.next();
            size -= size(entry.getKey(), entry.getValue());
            oldest.remove();
        }
    }

    private static long size(Key key, byte @Nullable [] value) {
        return OVERHEAD + key.bytes().length + (value == null ? 0 : value.length);
    }

    @Override
    public void ascend(byte[] from, byte[] to, BiPredicate<byte[], byte[]> visitor) {
        store.ascend(from, to, visitor);
    }

    @Override
    public void descend(byte[] from, byte[] to, BiPredicate<byte[], byte[]> visitor) {
        store.descend(from, to, visitor);
    }

    /** A key with its hash code, which a lookup without result needs more than once. */
    private static final class Key {

        private final byte[] bytes;
        private final int hash;

        Key(byte[] bytes) {
            this.bytes = bytes;
            this.hash = Arrays.hashCode(bytes);
        }

        byte[] bytes() {
            return bytes;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key && Arrays.equals(bytes, key.bytes);
        }

        @Override
        public int hashCode() {
            return hash;
        }
    }
}
