package org.lodewire.analysis.counting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lodewire.analysis.store.InMemoryOrderedStore;

/** What remains in the stores. */
class RollingCountsStateTest {

    private static final Duration GRACE = Duration.ofHours(24);
    private static final long NOON = Instant.parse("2025-06-11T12:00:00Z").toEpochMilli();

    private final RecordedCounts recorded = new RecordedCounts();
    private final Counting.Memory memory = new Counting.Memory();
    private final RollingCounts counts = Counting.allWindows(memory, GRACE);

    @Test
    void aRetractionLeavesNoCountAndNoState() {
        counts.advance(NOON, recorded);
        counts.add("t", new Occurrence("s", NOON + 5_000, 3), recorded);
        counts.retract("t", new Occurrence("s", NOON + 5_000, 3), recorded);
        counts.advance(NOON + Duration.ofDays(8).toMillis(), recorded);

        assertThat(recorded.all()).isEmpty();
        assertThat(memory.stories().size()).isZero();
    }

    @Test
    void removesStoriesAfterTheirRetention() {
        counts.advance(NOON, recorded);
        counts.add("t", new Occurrence("s", NOON + 5_000, 1), recorded);
        counts.advance(NOON + Duration.ofDays(10).toMillis(), recorded);

        assertThat(memory.stories().size()).isZero();
    }

    @Test
    void removesAllStateOfANameThatIsNoLongerMentioned() {
        counts.advance(NOON, recorded);
        for (int i = 0; i < 500; i++) {
            counts.add("t", new Occurrence("s" + i, NOON + 20_000L * i, 1), recorded);
            counts.advance(NOON + 20_000L * i + 1, recorded);
        }
        counts.advance(NOON + Duration.ofDays(20).toMillis(), recorded);
        counts.advance(NOON + Duration.ofDays(21).toMillis(), recorded);

        assertThat(List.of(memory.pending(), memory.history(), memory.open(), memory.stories(), memory.expiries()))
                .extracting(InMemoryOrderedStore::size)
                .containsOnly(0);
    }
}
