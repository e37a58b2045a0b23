package org.lodewire.analysis.store;

import java.util.function.BiPredicate;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * A store that knows of most keys that have no value, without asking the store that has the values: to learn on disk that there
 * is nothing takes as long as to read something. It keeps a Bloom filter of the keys in memory, some five bytes for each, which
 * it fills from the store at the start, and again when it has become too small or has too many keys that were removed. Not
 * thread-safe.
 */
public final class FilteredStore implements OrderedStore {

    private static final int MIN_CAPACITY = 1 << 16;
    /** How many keys may be added to a filter for each that there was when it was filled. */
    private static final int GROWTH = 4;
    /** With more, it rules out fewer. */
    private static final int MAX_FILLED = 1 << 26;

    private final OrderedStore store;
    private long refillAt;
    private KeyFilter filter;

    /** @param store what nothing else may write to */
    public FilteredStore(OrderedStore store) {
        this.store = store;
        this.filter = filled();
    }

    private KeyFilter filled() {
        LongStream.Builder collected = LongStream.builder();
        store.ascend(StoreKey.FIRST, StoreKey.LAST, (key, value) -> {
            collected.accept(KeyFilter.hash(key));
            return true;
        });
        long[] hashes = collected.build().toArray();
        int capacity = Math.max(MIN_CAPACITY, Math.min(hashes.length, MAX_FILLED) * GROWTH);
        refillAt = Math.max(capacity, 2L * hashes.length);
        KeyFilter filled = new KeyFilter(capacity);
        for (long hash : hashes) {
            filled.add(hash);
        }
        return filled;
    }

    @Override
    public byte @Nullable [] get(byte[] key) {
        return filter.mayContain(KeyFilter.hash(key)) ? store.get(key) : null;
    }

    @Override
    public void put(byte[] key, byte @Nullable [] value) {
        store.put(key, value);
        if (value != null) {
            note(KeyFilter.hash(key));
        }
    }

    private void note(long hash) {
        if (filter.mayContain(hash)) {
            return;
        }
        if (filter.size() >= refillAt) {
            filter = filled();
        } else {
            filter.add(hash);
        }
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
