package org.lodewire.analysis.store;

import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiPredicate;

/**
 * Remembers what was read and written last in a store that nobody else uses. The cache of Kafka Streams spares writes to disk
 * and changelog, but each reading of it feeds a metric, which costs several times what the reading does. Writes go straight
 * on, so that nothing here need be written at a commit. For one thread.
 */
public final class LruReadCache implements OrderedStore {

    /** What an entry takes beside its bytes, roughly. */
    private static final int OVERHEAD = 128;

    private final OrderedStore store;
    private final long most;
    private final Map<Key, byte[]> entries = new LinkedHashMap<>(16, 0.75f, true);
    private long size;

    /**
     * @param store used by nobody else
     * @param most  how many bytes to remember, about
     */
    public LruReadCache(OrderedStore store, long most) {
        this.store = store;
        this.most = most;
    }

    @Override
    public byte[] get(byte[] key) {
        Key wrapped = new Key(key);
        byte[] there = entries.get(wrapped);
        // That there is nothing is remembered, too.
        if (there != null || entries.containsKey(wrapped)) {
            return there;
        }
        byte[] value = store.get(key);
        remember(wrapped, value);
        return value;
    }

    @Override
    public void put(byte[] key, byte[] value) {
        Key wrapped = new Key(key);
        if (entries.containsKey(wrapped)) {
            size -= size(wrapped, entries.get(wrapped));
        }
        remember(wrapped, value);
        store.put(key, value);
    }

    private void remember(Key key, byte[] value) {
        entries.put(key, value);
        size += size(key, value);
        for (Iterator<Map.Entry<Key, byte[]>> oldest = entries.entrySet().iterator(); size > most; ) {
            Map.Entry<Key, byte[]> entry = oldest.next();
            size -= size(entry.getKey(), entry.getValue());
            oldest.remove();
        }
    }

    private static long size(Key key, byte[] value) {
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

    /** A key that knows its hash, which a look-up in vain asks for more than once. */
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
        public boolean equals(Object other) {
            return other instanceof Key key && Arrays.equals(bytes, key.bytes);
        }

        @Override
        public int hashCode() {
            return hash;
        }
    }
}
