package org.lodewire.streams.flow;

import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import org.lodewire.analysis.store.OrderedStore;
import org.lodewire.analysis.store.PendingValue;

/**
 * An ordered store that refuses values of another version when they are read, so that the failure names the store; a codec knows
 * only the value. Not thread-safe.
 *
 * @param store       has the values
 * @param description says which version they must have
 */
record VersionedStore(OrderedStore store, StageStore description) implements OrderedStore {

    @Override
    public byte @Nullable [] get(byte[] key) {
        byte[] value = store.get(key);
        if (value != null) {
            description.requireVersion(value);
        }
        return value;
    }

    @Override
    public void put(byte[] key, byte @Nullable [] value) {
        store.put(key, value);
    }

    @Override
    public void putLater(byte[] key, PendingValue value) {
        store.putLater(key, value);
    }

    @Override
    public void ascend(byte[] from, byte[] to, BiPredicate<byte[], byte[]> visitor) {
        store.ascend(from, to, checked(visitor));
    }

    @Override
    public void descend(byte[] from, byte[] to, BiPredicate<byte[], byte[]> visitor) {
        store.descend(from, to, checked(visitor));
    }

    private BiPredicate<byte[], byte[]> checked(BiPredicate<byte[], byte[]> visitor) {
        return (key, value) -> {
            description.requireVersion(value);
            return visitor.test(key, value);
        };
    }
}
