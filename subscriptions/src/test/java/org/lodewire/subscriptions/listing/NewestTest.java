package org.lodewire.subscriptions.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class NewestTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private final Newest<String> newest = new Newest<>(2);

    @Test
    void keepsTheNewestInTheOrderOfTheirTimes() {
        newest.add(NOON.plusSeconds(2), "c");
        newest.add(NOON, "a");
        newest.add(NOON.plusSeconds(1), "b");

        assertThat(newest.oldestFirstOfNewest()).containsExactly("b", "c");
        assertThat(newest.taken()).isEqualTo(3);
    }

    @Test
    void takesTheLaterOfTwoWithOneTimeForTheNewer() {
        newest.add(NOON, "a");
        newest.add(NOON, "b");
        newest.add(NOON, "c");

        assertThat(newest.oldestFirstOfNewest()).containsExactly("b", "c");
    }
}
