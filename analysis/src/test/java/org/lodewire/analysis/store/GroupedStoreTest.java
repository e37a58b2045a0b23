package org.lodewire.analysis.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GroupedStoreTest {

    private static final byte[] ONE = {1, 1};
    private static final byte[] TWO = {1, 2, 2};

    private final InMemoryOrderedStore inner = new InMemoryOrderedStore();
    private final GroupedStore store = new GroupedStore(inner, 0);

    @Test
    void keepsTheEntriesOfASecondNameAsOne() {
        store.put(StoreKey.ofNames("a", "story"), ONE);
        store.put(StoreKey.ofNames("b", "story"), TWO);

        assertThat(inner.size()).isEqualTo(1);
        assertThat(store.get(StoreKey.ofNames("a", "story"))).isEqualTo(ONE);
        assertThat(store.get(StoreKey.ofNames("b", "story"))).isEqualTo(TWO);
        assertThat(store.get(StoreKey.ofNames("c", "story"))).isNull();
        assertThat(store.get(StoreKey.ofNames("a", "stor"))).isNull();
    }

    @Test
    void groupsHaveAFixedFormat() {
        store.put(StoreKey.ofNames("a", "s"), ONE);

        assertThat(HexFormat.of().formatHex(inner.get(StoreKey.ofName("s"))))
                .isEqualTo("01" + "00000000" + "00000001" + "61" + "00000002" + "0101");
    }

    @Test
    void hasNoEntryForAGroupWithoutEntries() {
        store.put(StoreKey.ofNames("a", "story"), ONE);
        store.put(StoreKey.ofNames("a", "story"), null);
        store.put(StoreKey.ofNames("b", "story"), null);

        assertThat(inner.size()).isZero();
    }

    @Test
    void keepsLongerKeysAsTheyAre() {
        store.put(StoreKey.ofNamesTime("a", "story", 7), ONE);

        assertThat(inner.get(StoreKey.ofNamesTime("a", "story", 7))).isEqualTo(ONE);
        assertThat(store.get(StoreKey.ofNamesTime("a", "story", 7))).isEqualTo(ONE);
    }

    @Test
    void aGroupDoesNotGrowWithoutLimit() {
        for (int i = 0; i < 1_000; i++) {
            store.put(StoreKey.ofNames("name" + i, "story"), ONE);
        }

        assertThat(inner.get(StoreKey.ofName("story"))).hasSizeLessThan(3_000);
        for (int i = 0; i < 1_000; i++) {
            assertThat(store.get(StoreKey.ofNames("name" + i, "story"))).isEqualTo(ONE);
            store.put(StoreKey.ofNames("name" + i, "story"), null);
        }
        assertThat(inner.size()).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void holdsWhatAnyOrderedStoreHolds(int seed) {
        Random random = new Random(seed);
        GroupedStore timed = new GroupedStore(inner, StoreKey.TIME_AND_KIND_BYTES);
        InMemoryOrderedStore expected = new InMemoryOrderedStore();
        for (int i = 0; i < 20_000; i++) {
            byte[] key = StoreKey.ofTimeKindNames(
                    random.nextInt(3), 0, "name" + random.nextInt(300), "größe" + random.nextInt(2));
            byte[] value = random.nextInt(i / 2_000 % 3 + 1) == 0 ? new byte[] {1, (byte) i} : null;
            timed.put(key, value);
            expected.put(key, value);
            assertThat(timed.get(key)).isEqualTo(value);
            if (i % 500 == 0) {
                byte[] from = StoreKey.ofTime(random.nextInt(2));
                byte[] to = StoreKey.ofTime(1 + random.nextInt(3));
                assertThat(ascending(timed, from, to)).isEqualTo(ascending(expected, from, to));
                assertThat(descending(timed, from, to)).isEqualTo(ascending(expected, from, to));
            }
        }
    }

    private static Map<String, String> ascending(OrderedStore store, byte[] from, byte[] to) {
        Map<String, String> entries = new TreeMap<>();
        store.ascend(from, to, (key, value) -> {
            entries.put(HexFormat.of().formatHex(key), HexFormat.of().formatHex(value));
            return true;
        });
        return entries;
    }

    private static Map<String, String> descending(OrderedStore store, byte[] from, byte[] to) {
        Map<String, String> entries = new TreeMap<>();
        store.descend(from, to, (key, value) -> {
            entries.put(HexFormat.of().formatHex(key), HexFormat.of().formatHex(value));
            return true;
        });
        return entries;
    }

    @Test
    void aVisitorStopsWithinAGroup() {
        store.put(StoreKey.ofNames("a", "story"), ONE);
        store.put(StoreKey.ofNames("b", "story"), ONE);
        int[] visited = {0};
        store.ascend(StoreKey.FIRST, StoreKey.LAST, (key, value) -> ++visited[0] < 1);

        assertThat(visited[0]).isEqualTo(1);
    }
}
