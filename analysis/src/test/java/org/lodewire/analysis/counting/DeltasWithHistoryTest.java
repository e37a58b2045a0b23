package org.lodewire.analysis.counting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lodewire.analysis.store.InMemoryOrderedStore;
import org.lodewire.analysis.store.OrderedStore;
import org.lodewire.analysis.store.StoreKey;

class DeltasWithHistoryTest {

    private static final byte[] ONE = StoreKey.ofNameKind("a", 0);
    private static final byte[] OTHER = StoreKey.ofNameKind("b", 1);
    private static final byte[] DELTAS = {1, 7, 8};
    private static final byte[] HISTORY = {1, 9};

    private final InMemoryOrderedStore store = new InMemoryOrderedStore();
    private final DeltasWithHistory both = new DeltasWithHistory(store);
    private final OrderedStore deltas = both.deltas();
    private final OrderedStore history = both.history();

    private static List<byte[]> values(OrderedStore store) {
        List<byte[]> values = new ArrayList<>();
        store.ascend(StoreKey.FIRST, StoreKey.LAST, (key, value) -> values.add(value));
        return values;
    }

    @Test
    void deltasAndHistoryOfAKeyAreOneValue() {
        deltas.put(ONE, DELTAS);
        history.put(ONE, HISTORY);
        assertThat(store.get(ONE)).containsExactly(2, 0, 0, 0, 2, 7, 8, 9);
        assertThat(deltas.get(ONE)).isEqualTo(DELTAS);
        assertThat(history.get(ONE)).isEqualTo(HISTORY);
        assertThat(deltas.get(OTHER)).isNull();
        assertThat(history.get(OTHER)).isNull();
    }

    @Test
    void aNewInstanceReadsThemFromTheStore() {
        deltas.put(ONE, DELTAS);
        history.put(ONE, HISTORY);
        history.put(OTHER, HISTORY);
        DeltasWithHistory restarted = new DeltasWithHistory(store);
        assertThat(restarted.deltas().get(ONE)).isEqualTo(DELTAS);
        assertThat(restarted.history().get(ONE)).isEqualTo(HISTORY);
        assertThat(restarted.deltas().get(OTHER)).isNull();
        assertThat(restarted.history().get(OTHER)).isEqualTo(HISTORY);
    }

    @Test
    void eachVisitsOnlyWhatItHas() {
        deltas.put(ONE, DELTAS);
        history.put(OTHER, HISTORY);
        assertThat(values(deltas)).containsExactly(DELTAS);
        assertThat(values(history)).containsExactly(HISTORY);
        List<byte[]> descending = new ArrayList<>();
        history.descend(StoreKey.FIRST, StoreKey.LAST, (key, value) -> descending.add(value));
        assertThat(descending).containsExactly(HISTORY);
    }

    @Test
    void removingOneKeepsTheOtherAndRemovingBothRemovesTheValue() {
        deltas.put(ONE, DELTAS);
        history.put(ONE, HISTORY);
        deltas.put(ONE, null);
        assertThat(deltas.get(ONE)).isNull();
        assertThat(history.get(ONE)).isEqualTo(HISTORY);
        history.put(ONE, null);
        assertThat(store.get(ONE)).isNull();
        assertThat(history.get(ONE)).isNull();
    }
}
