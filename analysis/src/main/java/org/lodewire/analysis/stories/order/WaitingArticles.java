package org.lodewire.analysis.stories.order;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.lodewire.analysis.store.Codec;
import org.lodewire.analysis.store.OrderedStore;
import org.lodewire.analysis.store.StoreKey;

/**
 * Articles in the order of their keys. The first of them are in memory, so that one that need not wait is never encoded, and one
 * that waits is neither searched on disk nor decoded. What still waits after articles were removed is in the store. Not
 * thread-safe.
 *
 * @param <T> the class of the articles
 */
final class WaitingArticles<T> {

    /** A partition that is far behind must not fill the memory with articles of the others. */
    private static final int MAX_IN_MEMORY = 2_000;

    private final OrderedStore store;
    private final Codec<T> codec;
    private final TreeMap<byte[], Waiting<T>> first = new TreeMap<>(Arrays::compareUnsigned);
    /** The keys of articles in memory that are to be stored if they are still there after articles were removed. */
    private final List<byte[]> unstored = new ArrayList<>();
    /** The articles from this key on are in the store alone; null if there are none. */
    private byte @Nullable [] stored = StoreKey.FIRST;

    private record Waiting<T>(T article, boolean isStored) {}

    /** @param store used by nothing else */
    WaitingArticles(OrderedStore store, Codec<T> codec) {
        this.store = store;
        this.codec = codec;
    }

    /** Adds an article, in place of another one with the same key. It must be followed by {@link #removeUntil}. */
    void add(byte[] key, T article) {
        if (stored != null && Arrays.compareUnsigned(key, stored) >= 0) {
            store.put(key, codec.encode(article));
            return;
        }
        Waiting<T> replaced = first.put(key, new Waiting<>(article, false));
        if (replaced != null && replaced.isStored()) {
            store.put(key, null);
        }
        unstored.add(key);
    }

    /**
     * Removes the articles up to a key and passes them on, in order. An article that cannot be processed, so that the consumer
     * fails, is removed; those after it wait.
     *
     * @param last the last key, inclusive
     */
    void removeUntil(byte[] last, Consumer<T> consumer) {
        try {
            while (hasUntil(last)) {
                Map.Entry<byte[], Waiting<T>> next = first.pollFirstEntry();
                if (next.getValue().isStored()) {
                    store.put(next.getKey(), null);
                }
                consumer.accept(next.getValue().article());
            }
        } finally {
            storeRest();
        }
    }

    private boolean hasUntil(byte[] last) {
        if (first.isEmpty() && stored != null && Arrays.compareUnsigned(stored, last) <= 0) {
            load(stored);
        }
        return !first.isEmpty() && Arrays.compareUnsigned(first.firstKey(), last) <= 0;
    }

    private void load(byte[] from) {
        stored = null;
        store.ascend(from, StoreKey.LAST, (key, value) -> {
            if (first.size() == MAX_IN_MEMORY) {
                stored = key;
                return false;
            }
            first.put(key, new Waiting<>(codec.decode(value), true));
            return true;
        });
    }

    private void storeRest() {
        for (byte[] key : unstored) {
            Waiting<T> waiting = first.get(key);
            if (waiting != null && !waiting.isStored()) {
                store.put(key, codec.encode(waiting.article()));
                first.put(key, new Waiting<>(waiting.article(), true));
            }
        }
        unstored.clear();
        while (first.size() > MAX_IN_MEMORY) {
            stored = first.pollLastEntry().getKey();
        }
    }
}
