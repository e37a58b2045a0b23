package org.lodewire.analysis.counting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.lodewire.analysis.counting.RecordedCounts.Emitted;
import org.lodewire.schemas.time.CountWindow;

/** Corrections of ended steps by late, retracted and replaced occurrences. */
class RollingCountsCorrectionTest {

    private static final Duration GRACE = Duration.ofHours(24);
    private static final long NOON = Instant.parse("2025-06-11T12:00:00Z").toEpochMilli();

    private final RecordedCounts recorded = new RecordedCounts();
    private final Counting.Memory memory = new Counting.Memory();
    private final RollingCounts counts = Counting.allWindows(memory, GRACE);

    @Test
    void emitsACorrectedEndWithAHigherRevision() {
        counts.advance(NOON, recorded);
        counts.add("t", new Occurrence("a", NOON + 15_000, 1), recorded);
        counts.advance(NOON + 100_000, recorded);
        recorded.clear();
        counts.add("t", new Occurrence("b", NOON + 14_000, 1), recorded);

        assertThat(recorded.of(CountWindow.FIVE_MINUTES))
                .containsExactly(new Emitted(CountWindow.FIVE_MINUTES, NOON + 20_000, new Tally(2, 2, 2), 1));
    }

    @Test
    void correctsASettledEnd() {
        counts.advance(NOON, recorded);
        counts.add("t", new Occurrence("a", NOON + 15_000, 1), recorded);
        counts.advance(NOON + 60_000, recorded);
        WindowResult settled = counts.settle(new WindowedKey("t", CountWindow.FIVE_MINUTES));
        recorded.clear();
        counts.add("t", new Occurrence("b", NOON + 25_000, 1), recorded);

        assertThat(settled).isEqualTo(new WindowResult(NOON + 60_000, new Tally(1, 1, 1), 0));
        assertThat(recorded.of(CountWindow.FIVE_MINUTES))
                .contains(new Emitted(CountWindow.FIVE_MINUTES, NOON + 60_000, new Tally(2, 2, 2), 1));
    }

    @Test
    void repeatsTheNewestEndAfterCorrectionsOfEarlierOnes() {
        counts.advance(NOON, recorded);
        counts.add("t", new Occurrence("a", NOON + 15_000, 1), recorded);
        counts.advance(NOON + Duration.ofMinutes(20).toMillis(), recorded);
        recorded.clear();
        counts.add("t", new Occurrence("b", NOON - 1_000_000, 1), recorded);

        long end = CountWindow.FIVE_MINUTES.firstEnd(NOON - 1_000_000);
        assertThat(recorded.of(CountWindow.FIVE_MINUTES))
                .containsExactly(
                        new Emitted(CountWindow.FIVE_MINUTES, end, new Tally(1, 1, 1), 1),
                        new Emitted(CountWindow.FIVE_MINUTES, end + 300_000, Tally.ZERO, 0),
                        new Emitted(CountWindow.FIVE_MINUTES, NOON + 320_000, Tally.ZERO, 1));
    }

    @Test
    void anArticleAfterTheEndOfInputCorrectsTheEndedSteps() {
        counts.advance(NOON, recorded);
        counts.add("t", new Occurrence("a", NOON + 3_000, 1), recorded);
        counts.endInput(NOON + 3_000, recorded);
        recorded.clear();
        counts.advance(NOON + 30_000, recorded);
        counts.add("t", new Occurrence("b", NOON + 31_000, 1), recorded);
        counts.advance(NOON + 61_000, recorded);

        assertThat(recorded.of(CountWindow.ONE_HOUR))
                .containsExactly(new Emitted(CountWindow.ONE_HOUR, NOON + 60_000, new Tally(2, 2, 2), 1));
        assertThat(recorded.of(CountWindow.FIVE_MINUTES))
                .containsExactly(new Emitted(CountWindow.FIVE_MINUTES, NOON + 40_000, new Tally(2, 2, 2), 0));
    }

    @Test
    void aReplacementIsEmittedAsOneChange() {
        counts.advance(NOON, recorded);
        counts.add("t", new Occurrence("s", NOON + 5_000, 3), recorded);
        counts.advance(NOON + 10_000, recorded);
        recorded.clear();
        counts.replace("t", new Occurrence("s", NOON + 5_000, 3), new Occurrence("r", NOON + 6_000, 5), recorded);

        assertThat(recorded.of(CountWindow.FIVE_MINUTES))
                .containsExactly(new Emitted(CountWindow.FIVE_MINUTES, NOON + 10_000, new Tally(1, 1, 5), 1));
    }

    @Test
    void aReplacementThatChangesNoTallyIsNotEmitted() {
        counts.advance(NOON, recorded);
        counts.add("t", new Occurrence("s", NOON + 5_000, 3), recorded);
        counts.advance(NOON + Duration.ofHours(3).toMillis(), recorded);
        recorded.clear();
        counts.replace("t", new Occurrence("s", NOON + 5_000, 3), new Occurrence("r", NOON + 6_000, 3), recorded);

        assertThat(recorded.all()).isEmpty();
    }

    @Test
    void aReplacementInAnotherStepMovesTheOccurrence() {
        counts.advance(NOON, recorded);
        counts.add("t", new Occurrence("s", NOON + 5_000, 1), recorded);
        counts.advance(NOON + 30_000, recorded);
        recorded.clear();
        counts.replace("t", new Occurrence("s", NOON + 5_000, 1), new Occurrence("s", NOON + 25_000, 1), recorded);

        assertThat(recorded.of(CountWindow.FIVE_MINUTES))
                .containsExactly(
                        new Emitted(CountWindow.FIVE_MINUTES, NOON + 10_000, Tally.ZERO, 1),
                        new Emitted(CountWindow.FIVE_MINUTES, NOON + 30_000, new Tally(1, 1, 1), 1));
    }
}
