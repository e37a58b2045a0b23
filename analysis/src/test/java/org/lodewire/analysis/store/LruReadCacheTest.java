package org.lodewire.analysis.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class LruReadCacheTest {

    private final InMemoryOrderedStore behind = new InMemoryOrderedStore();

    @Test
    void answersAsTheStoreBehindItHoweverLittleItRemembers() {
        for (long most : new long[] {0, 1_000, 1_000_000}) {
            LruReadCache store = new LruReadCache(behind, most);
            Random random = new Random(most);
            for (int i = 0; i < 5_000; i++) {
                byte[] key = {(byte) random.nextInt(40)};
                if (random.nextBoolean()) {
                    store.put(key, random.nextInt(3) == 0 ? null : new byte[random.nextInt(50)]);
                }
                assertThat(store.get(key)).isEqualTo(behind.get(key));
            }
        }
    }

    @Test
    void readsTheStoreOnceAlsoWhereThereIsNothing() {
        LruReadCache store = new LruReadCache(behind, 1_000);
        byte[] key = {1};
        store.get(key);
        behind.put(key, new byte[] {2});

        assertThat(store.get(key)).isNull();
    }

    @Test
    void forgetsWhatWasNotUsedForLongest() {
        LruReadCache store = new LruReadCache(behind, 1_000);
        byte[] first = {0};
        store.get(first);
        for (byte i = 1; i <= 100; i++) {
            store.get(new byte[] {i});
        }
        behind.put(first, new byte[] {2});

        assertThat(store.get(first)).containsExactly(2);
    }
}
