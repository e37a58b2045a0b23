package org.lodewire.analysis.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class LruReadCacheTest {

    private final InMemoryOrderedStore store = new InMemoryOrderedStore();

    @Test
    void agreesWithTheStoreAtAnyCapacity() {
        for (long capacity : new long[] {0, 1_000, 1_000_000}) {
            LruReadCache cache = new LruReadCache(store, capacity);
            Random random = new Random(capacity);
            for (int i = 0; i < 5_000; i++) {
                byte[] key = {(byte) random.nextInt(40)};
                if (random.nextBoolean()) {
                    cache.put(key, random.nextInt(3) == 0 ? null : new byte[random.nextInt(50)]);
                }
                assertThat(cache.get(key)).isEqualTo(store.get(key));
            }
        }
    }

    @Test
    void cachesThatAKeyHasNoValue() {
        LruReadCache cache = new LruReadCache(store, 1_000);
        byte[] key = {1};
        cache.get(key);
        store.put(key, new byte[] {2});

        assertThat(cache.get(key)).isNull();
    }

    @Test
    void evictsTheLeastRecentlyUsedEntry() {
        LruReadCache cache = new LruReadCache(store, 1_000);
        byte[] first = {0};
        cache.get(first);
        for (byte i = 1; i <= 100; i++) {
            cache.get(new byte[] {i});
        }
        store.put(first, new byte[] {2});

        assertThat(cache.get(first)).containsExactly(2);
    }
}
