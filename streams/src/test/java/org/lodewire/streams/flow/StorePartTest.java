package org.lodewire.streams.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lodewire.analysis.store.InMemoryOrderedStore;
import org.lodewire.analysis.store.OrderedStore;
import org.lodewire.analysis.store.StoreKey;

class StorePartTest {

    private final OrderedStore database = new InMemoryOrderedStore();
    private final OrderedStore part = new StorePart(database, bytes("memory\0"));
    private final OrderedStore other = new StorePart(database, bytes("memory.expiries\0"));

    @Test
    void aPartHasWhatWasPutIntoIt() {
        part.put(bytes("a"), bytes("1"));
        assertThat(part.get(bytes("a"))).isEqualTo(bytes("1"));
    }

    @Test
    void partsDoNotSeeEachOther() {
        part.put(bytes("a"), bytes("1"));
        assertThat(other.get(bytes("a"))).isNull();
        assertThat(ascending(other)).isEmpty();
    }

    @Test
    void scansHaveTheKeysAsTheyWerePut() {
        part.put(bytes("b"), bytes("2"));
        part.put(bytes("a"), bytes("1"));
        other.put(bytes("c"), bytes("3"));
        assertThat(ascending(part)).containsExactly("a", "b");
        assertThat(descending(part)).containsExactly("b", "a");
    }

    @Test
    void aRemovedEntryIsGone() {
        part.put(bytes("a"), bytes("1"));
        part.put(bytes("a"), null);
        assertThat(part.get(bytes("a"))).isNull();
    }

    private static List<String> ascending(OrderedStore store) {
        List<String> keys = new ArrayList<>();
        store.ascend(StoreKey.FIRST, StoreKey.LAST, (key, value) -> keys.add(new String(key, StandardCharsets.UTF_8)));
        return keys;
    }

    private static List<String> descending(OrderedStore store) {
        List<String> keys = new ArrayList<>();
        store.descend(StoreKey.FIRST, StoreKey.LAST, (key, value) -> keys.add(new String(key, StandardCharsets.UTF_8)));
        return keys;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
