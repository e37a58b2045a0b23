package org.lodewire.subscriptions.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class GroupCountsTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private final GroupCounts counts = new GroupCounts("articles", "reason", "stage");

    @Test
    void countsByGroupWithTheFirstAndTheLastTime() {
        counts.add(NOON.plusSeconds(5), "LATE", "clean");
        counts.add(NOON, "LATE", "clean");
        counts.add(NOON, "EMPTY", "replay");

        assertThat(counts.table().lines().map(line -> line.strip().replaceAll(" +", " ")))
                .containsExactly(
                        "reason stage articles from to",
                        "EMPTY replay 1 2026-03-02T12:00:00Z 2026-03-02T12:00:00Z",
                        "LATE clean 2 2026-03-02T12:00:00Z 2026-03-02T12:00:05Z");
    }

    @Test
    void writesAnObjectForEachGroup() {
        counts.add(NOON, "LATE", "clean\n");

        assertThat(counts.json())
                .containsExactly("{\"reason\":\"LATE\",\"stage\":\"clean\",\"articles\":1,"
                        + "\"from\":\"2026-03-02T12:00:00Z\",\"to\":\"2026-03-02T12:00:00Z\"}");
    }

    @Test
    void countsTogetherWhatHasMoreGroupsThanAreKept() {
        for (int i = 0; i < 1_500; i++) {
            counts.add(NOON, "LATE", "stage " + i);
        }

        assertThat(counts.json()).hasSize(1_001).last().asString().contains("\"stage\":\"others\",\"articles\":500,");
    }
}
