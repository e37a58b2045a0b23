package org.lodewire.streams.flow;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiPredicate;
import org.apache.kafka.common.utils.Bytes;

/**
 * Remembers what was read and written last in a store that nobody else uses. The cache of Kafka Streams spares writes to disk
 * and changelog, but each reading of it feeds a metric, which costs several times what the reading does. Writes go straight
 * on, so that nothing here need be written at a commit. For one thread.
 */
public final class RememberingStore implements OrderedStore {

    /** What an entry takes beside its bytes, roughly. */
    private static final int OVERHEAD = 128;

    private final OrderedStore store;
    private final long most;
    private final Map<Bytes, byte[]> entries = new LinkedHashMap<>(16, 0.75f, true);
    private long size;

    /**
     * @param store used by nobody else
     * @param most  how many bytes to remember, about
     */
    public RememberingStore(OrderedStore store, long most) {
        this.store = store;
        this.most = most;
    }

    @Override
    public byte[] get(byte[] key) {
        Bytes wrapped = Bytes.wrap(key);
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
        Bytes wrapped = Bytes.wrap(key);
        if (entries.containsKey(wrapped)) {
            size -= size(wrapped, entries.get(wrapped));
        }
        remember(wrapped, value);
        store.put(key, value);
    }

    private void remember(Bytes key, byte[] value) {
        entries.put(key, value);
        size += size(key, value);
        for (Iterator<Map.Entry<Bytes, byte[]>> oldest = entries.entrySet().iterator(); size > most;) {
            Map.Entry<Bytes, byte[]> entry = oldest.next();
            size -= size(entry.getKey(), entry.getValue());
            oldest.remove();
        }
    }

    private static long size(Bytes key, byte[] value) {
        return OVERHEAD + key.get().length + (value == null ? 0 : value.length);
    }

    @Override
    public void ascend(byte[] from, byte[] to, BiPredicate<byte[], byte[]> visitor) {
        store.ascend(from, to, visitor);
    }

    @Override
    public void descend(byte[] from, byte[] to, BiPredicate<byte[], byte[]> visitor) {
        store.descend(from, to, visitor);
    }
}
