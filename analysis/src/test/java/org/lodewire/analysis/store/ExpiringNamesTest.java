package org.lodewire.analysis.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExpiringNamesTest {

    private static final long TEN_MINUTES = 600_000;

    private final InMemoryOrderedStore store = new InMemoryOrderedStore();
    private final ExpiringNames names = new ExpiringNames(store);

    @Test
    void removesANameWhereTenMinutesEnd() {
        names.add(1, "a");

        assertThat(names.removeUntil(TEN_MINUTES - 1)).isEmpty();
        assertThat(names.removeUntil(TEN_MINUTES)).containsExactly("a");
        assertThat(names.removeUntil(TEN_MINUTES)).isEmpty();
        assertThat(store.size()).isZero();
    }

    @Test
    void removesANameThatExpiresWhereTenMinutesEndThen() {
        names.add(TEN_MINUTES, "a");

        assertThat(names.removeUntil(TEN_MINUTES)).containsExactly("a");
    }

    @Test
    void removesEarlierNamesOnly() {
        names.add(2 * TEN_MINUTES, "later");
        names.add(TEN_MINUTES, "soon");

        assertThat(names.removeUntil(TEN_MINUTES)).containsExactly("soon");
        assertThat(names.removeUntil(2 * TEN_MINUTES)).containsExactly("later");
    }

    @Test
    void keepsDozensOfNamesInOneEntry() {
        List<String> added = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            names.add(1, "größe" + i);
            added.add("größe" + i);
        }

        assertThat(store.size()).isEqualTo(4);
        assertThat(names.removeUntil(TEN_MINUTES)).containsExactlyInAnyOrderElementsOf(added);
    }

    @Test
    void continuesFromItsStore() {
        names.add(1, "a");
        names.add(1, "b");
        ExpiringNames restarted = new ExpiringNames(store);
        restarted.add(1, "a");
        restarted.add(1, "c");

        assertThat(restarted.removeUntil(TEN_MINUTES)).containsExactlyInAnyOrder("a", "b", "a", "c");
    }

    @Test
    void keepsNamesOfManyTimes() {
        for (int i = 0; i < 200; i++) {
            names.add(i * TEN_MINUTES / 2, "n" + i);
        }

        assertThat(names.removeUntil(200 * TEN_MINUTES)).hasSize(200);
        assertThat(store.size()).isZero();
    }
}
