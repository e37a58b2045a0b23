package org.lodewire.analysis.counting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.lodewire.analysis.counting.RecordedCounts.Emitted;
import org.lodewire.schemas.time.CountWindow;

/** Counts at the ends of steps, as time advances. */
class RollingCountsTest {

    private static final Duration GRACE = Duration.ofHours(24);
    private static final long NOON = Instant.parse("2025-06-11T12:00:00Z").toEpochMilli();

    private final RecordedCounts recorded = new RecordedCounts();
    private final Counting.Memory memory = new Counting.Memory();
    private final RollingCounts counts = Counting.allWindows(memory, GRACE);

    @Test
    void countsAnArticleFromTheFirstEndUntilItLeavesTheWindow() {
        counts.advance(NOON - 1, recorded);
        counts.add("t", new Occurrence("s", NOON + 3_000, 2), recorded);
        counts.advance(NOON + Duration.ofDays(8).toMillis(), recorded);

        assertThat(recorded.of(CountWindow.FIVE_MINUTES))
                .containsExactly(
                        new Emitted(CountWindow.FIVE_MINUTES, NOON + 10_000, new Tally(1, 1, 2), 0),
                        new Emitted(CountWindow.FIVE_MINUTES, NOON + 310_000, Tally.ZERO, 0));
        assertThat(recorded.of(CountWindow.SEVEN_DAYS))
                .containsExactly(
                        new Emitted(
                                CountWindow.SEVEN_DAYS,
                                NOON + Duration.ofHours(2).toMillis(),
                                new Tally(1, 1, 2),
                                0),
                        new Emitted(
                                CountWindow.SEVEN_DAYS,
                                NOON + Duration.ofHours(170).toMillis(),
                                Tally.ZERO,
                                0));
    }

    @Test
    void aWindowIncludesItsEndAndExcludesItsStart() {
        counts.advance(NOON - 60_000, recorded);
        counts.add("t", new Occurrence("s", NOON, 1), recorded);
        counts.advance(NOON + Duration.ofMinutes(10).toMillis(), recorded);

        assertThat(recorded.of(CountWindow.FIVE_MINUTES))
                .extracting(Emitted::end)
                .containsExactly(NOON, NOON + Duration.ofMinutes(5).toMillis());
    }

    @Test
    void countsAStoryOnceWhileTheWindowContainsAnyOfItsArticles() {
        counts.advance(NOON, recorded);
        counts.add("t", new Occurrence("s", NOON + 5_000, 1), recorded);
        counts.add("t", new Occurrence("s", NOON + 125_000, 1), recorded);
        counts.advance(NOON + Duration.ofMinutes(10).toMillis(), recorded);

        assertThat(recorded.of(CountWindow.FIVE_MINUTES))
                .extracting(Emitted::tally)
                .containsExactly(new Tally(1, 1, 1), new Tally(2, 1, 2), new Tally(1, 1, 1), Tally.ZERO);
    }

    @Test
    void endOfInputEndsTheCurrentStepOfEveryWindowOnly() {
        counts.advance(NOON, recorded);
        counts.add("t", new Occurrence("s", NOON + 3_000, 1), recorded);
        counts.endInput(NOON + 3_000, recorded);

        assertThat(recorded.all())
                .extracting(Emitted::end)
                .containsExactly(
                        NOON + 10_000,
                        NOON + 60_000,
                        NOON + Duration.ofMinutes(15).toMillis(),
                        NOON + Duration.ofHours(2).toMillis());
        assertThat(recorded.all()).extracting(Emitted::tally).containsOnly(new Tally(1, 1, 1));
    }
}
