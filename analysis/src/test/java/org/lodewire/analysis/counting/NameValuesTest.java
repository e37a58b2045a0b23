package org.lodewire.analysis.counting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lodewire.analysis.store.InMemoryOrderedStore;
import org.lodewire.analysis.store.OrderedStore;
import org.lodewire.analysis.store.PendingValue;
import org.lodewire.analysis.store.StoreKey;

class NameValuesTest {

    private static final byte[] ONE = StoreKey.ofNameKind("a", 0);
    private static final byte[] ANOTHER_WINDOW = StoreKey.ofNameKind("a", 3);
    private static final byte[] OTHER = StoreKey.ofNameKind("b", 1);
    private static final byte[] OLDER = StoreKey.ofNameKindTime("a", 0, 5);
    private static final byte[] DELTAS = {1, 7, 8};
    private static final byte[] HISTORY = {3, 9};
    private static final long MUCH = 1 << 20;

    private final InMemoryOrderedStore store = new InMemoryOrderedStore();
    private final NameValues values = new NameValues(store, MUCH, MUCH);

    private static List<byte[]> visited(OrderedStore store) {
        List<byte[]> visited = new ArrayList<>();
        store.ascend(StoreKey.FIRST, StoreKey.LAST, (key, value) -> visited.add(value));
        return visited;
    }

    @Test
    void whatStoresHaveOfANameIsOneValue() {
        values.deltas().put(ONE, DELTAS);
        values.history().put(ANOTHER_WINDOW, HISTORY);

        assertThat(store.size()).isEqualTo(1);
        assertThat(store.get(StoreKey.ofName("a"))).containsExactly(3, 0, 0, 0, 0, 3, 1, 7, 8, 7, 0, 0, 0, 2, 3, 9);
        assertThat(values.deltas().get(ONE)).isEqualTo(DELTAS);
        assertThat(values.history().get(ANOTHER_WINDOW)).isEqualTo(HISTORY);
        assertThat(values.history().get(ONE)).isNull();
        assertThat(values.deltas().get(OTHER)).isNull();
    }

    @Test
    void anEntryWithATimeIsOneOfItsOwn() {
        values.history().put(ONE, HISTORY);
        values.history().put(OLDER, HISTORY);

        assertThat(store.get(OLDER)).isEqualTo(HISTORY);
        assertThat(values.history().get(OLDER)).isEqualTo(HISTORY);
        assertThat(visited(values.history())).hasSize(2);
        assertThat(visited(values.deltas())).isEmpty();
    }

    @Test
    void aNewInstanceReadsThemFromTheStore() {
        values.deltas().put(ONE, DELTAS);
        values.history().put(OTHER, HISTORY);
        NameValues restarted = new NameValues(store, MUCH, MUCH);

        assertThat(restarted.deltas().get(ONE)).isEqualTo(DELTAS);
        assertThat(restarted.history().get(OTHER)).isEqualTo(HISTORY);
        assertThat(visited(restarted.deltas())).containsExactly(DELTAS);
        assertThat(visited(restarted.history())).containsExactly(HISTORY);
    }

    @Test
    void aNameOfWhichNothingIsLeftHasNoValue() {
        values.deltas().put(ONE, DELTAS);
        values.open().put(ONE, HISTORY);
        values.deltas().put(ONE, null);
        assertThat(values.open().get(ONE)).isEqualTo(HISTORY);
        values.open().put(ONE, null);

        assertThat(store.size()).isZero();
        assertThat(values.open().get(ONE)).isNull();
    }

    @Test
    void aValueIsEncodedOnceForAllChangesBeforeItIsWritten() {
        List<PendingValue> put = new ArrayList<>();
        NameValues buffered = new NameValues(new Buffering(put), MUCH, MUCH);
        buffered.deltas().put(ONE, DELTAS);
        buffered.history().put(ONE, HISTORY);
        assertThat(put).hasSize(1);

        put.get(0).encode();
        buffered.history().put(ONE, null);
        assertThat(put).hasSize(2);
        assertThat(put.get(1).encode()).containsExactly(3, 0, 0, 0, 0, 3, 1, 7, 8);
    }

    @Test
    void whatIsNotInMemoryAnyMoreIsReadAgain() {
        NameValues small = new NameValues(store, 1, 1);
        for (int i = 0; i < 100; i++) {
            small.deltas().put(StoreKey.ofNameKind("name-" + i, 0), DELTAS);
        }
        for (int i = 0; i < 100; i++) {
            byte[] key = StoreKey.ofNameKind("name-" + i, 0);
            assertThat(small.deltas().get(key)).isEqualTo(DELTAS);
            small.history().put(key, HISTORY);
        }

        assertThat(visited(small.deltas())).hasSize(100);
        assertThat(visited(small.history())).hasSize(100);
    }

    /** A store that asks for no value yet. */
    private static final class Buffering implements OrderedStore {

        private final InMemoryOrderedStore empty = new InMemoryOrderedStore();
        private final List<PendingValue> put;

        Buffering(List<PendingValue> put) {
            this.put = put;
        }

        @Override
        public byte @Nullable [] get(byte[] key) {
            return empty.get(key);
        }

        @Override
        public void put(byte[] key, byte @Nullable [] value) {
            throw new AssertionError();
        }

        @Override
        public void putLater(byte[] key, PendingValue value) {
            put.add(value);
        }

        @Override
        public void ascend(byte[] from, byte[] to, BiPredicate<byte[], byte[]> visitor) {
            empty.ascend(from, to, visitor);
        }

        @Override
        public void descend(byte[] from, byte[] to, BiPredicate<byte[], byte[]> visitor) {
            empty.descend(from, to, visitor);
        }
    }
}
