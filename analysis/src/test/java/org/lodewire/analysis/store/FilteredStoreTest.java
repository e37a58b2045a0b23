package org.lodewire.analysis.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FilteredStoreTest {

    private static final int MANY = 300_000;
    private static final byte[] VALUE = {1};

    private final AskedStore asked = new AskedStore();

    private static byte[] key(int number) {
        return StoreKey.ofNames("topic-" + number % 100, "story-" + number);
    }

    @Test
    void findsEverythingThatWasPutBeforeAndAfterItWasMade() {
        asked.put(key(0), VALUE);
        FilteredStore store = new FilteredStore(asked);
        for (int i = 1; i < MANY; i++) {
            store.put(key(i), VALUE);
        }

        for (int i = 0; i < MANY; i++) {
            assertThat(store.get(key(i))).isEqualTo(VALUE);
        }
    }

    @Test
    void seldomAsksForWhatIsNotThere() {
        FilteredStore store = new FilteredStore(asked);
        for (int i = 0; i < MANY; i++) {
            store.put(key(i), VALUE);
        }
        asked.times = 0;
        for (int i = MANY; i < 2 * MANY; i++) {
            assertThat(store.get(key(i))).isNull();
        }

        assertThat(asked.times).isLessThan(MANY / 20);
    }

    @Test
    void aKeyThatWasRemovedHasNoValue() {
        FilteredStore store = new FilteredStore(asked);
        store.put(key(1), VALUE);
        store.put(key(1), null);

        assertThat(store.get(key(1))).isNull();
    }

    private static final class AskedStore implements OrderedStore {

        private final InMemoryOrderedStore entries = new InMemoryOrderedStore();
        private int times;

        @Override
        public byte @Nullable [] get(byte[] key) {
            times++;
            return entries.get(key);
        }

        @Override
        public void put(byte[] key, byte @Nullable [] value) {
            entries.put(key, value);
        }

        @Override
        public void ascend(byte[] from, byte[] to, BiPredicate<byte[], byte[]> visitor) {
            entries.ascend(from, to, visitor);
        }

        @Override
        public void descend(byte[] from, byte[] to, BiPredicate<byte[], byte[]> visitor) {
            entries.descend(from, to, visitor);
        }
    }
}
