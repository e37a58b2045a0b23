package org.lodewire.streams.flow;

import java.util.Arrays;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import org.lodewire.analysis.store.OrderedStore;
import org.lodewire.analysis.store.PendingValue;

/**
 * One of several stores in a database: the entries whose keys begin with a prefix, which callers do not see. Not thread-safe.
 *
 * @param database has the entries of all
 * @param prefix   that of no other store in it, nor the beginning of one
 */
record StorePart(OrderedStore database, byte[] prefix) implements OrderedStore {

    @Override
    public byte @Nullable [] get(byte[] key) {
        return database.get(inDatabase(key));
    }

    @Override
    public void put(byte[] key, byte @Nullable [] value) {
        database.put(inDatabase(key), value);
    }

    @Override
    public void putLater(byte[] key, PendingValue value) {
        database.putLater(inDatabase(key), value);
    }

    @Override
    public void ascend(byte[] from, byte[] to, BiPredicate<byte[], byte[]> visitor) {
        database.ascend(inDatabase(from), inDatabase(to), outside(visitor));
    }

    @Override
    public void descend(byte[] from, byte[] to, BiPredicate<byte[], byte[]> visitor) {
        database.descend(inDatabase(from), inDatabase(to), outside(visitor));
    }

    private byte[] inDatabase(byte[] key) {
        byte[] whole = Arrays.copyOf(prefix, prefix.length + key.length);
        System.arraycopy(key, 0, whole, prefix.length, key.length);
        return whole;
    }

    private BiPredicate<byte[], byte[]> outside(BiPredicate<byte[], byte[]> visitor) {
        return (key, value) -> visitor.test(Arrays.copyOfRange(key, prefix.length, key.length), value);
    }
}
