package org.lodewire.bench.live;

import java.util.Arrays;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import org.lodewire.analysis.store.OrderedStore;

/**
 * A store that passes on what is put into it, and keeps nothing.
 *
 * @param prefix    what the keys begin with in the changelog
 * @param changelog takes each key and value
 */
record ChangelogStore(byte[] prefix, BiConsumer<byte[], byte @Nullable []> changelog) implements OrderedStore {

    @Override
    public byte @Nullable [] get(byte[] key) {
        return null;
    }

    @Override
    public void put(byte[] key, byte @Nullable [] value) {
        byte[] whole = Arrays.copyOf(prefix, prefix.length + key.length);
        System.arraycopy(key, 0, whole, prefix.length, key.length);
        changelog.accept(whole, value);
    }

    @Override
    public void ascend(byte[] from, byte[] to, BiPredicate<byte[], byte[]> visitor) {
        // It keeps nothing.
    }

    @Override
    public void descend(byte[] from, byte[] to, BiPredicate<byte[], byte[]> visitor) {
        // It keeps nothing.
    }
}
