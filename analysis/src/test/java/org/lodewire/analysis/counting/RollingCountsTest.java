package org.lodewire.analysis.counting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.lodewire.analysis.store.InMemoryOrderedStore;
import org.lodewire.schemas.time.CountWindow;

class RollingCountsTest {

    private static final Duration GRACE = Duration.ofHours(24);
    private static final long NOON = Instant.parse("2025-06-11T12:00:00Z").toEpochMilli();

    private final List<Emitted> emitted = new ArrayList<>();
    private final Counting.Memory memory = new Counting.Memory();
    private final RollingCounts counts = Counting.allWindows(memory, GRACE);

    private record Emitted(CountWindow window, long end, Tally tally, int revision) {}

    private void listen(WindowedKey of, WindowResult count) {
        emitted.add(new Emitted(of.window(), count.end(), count.tally(), count.revision()));
    }

    private List<Emitted> of(CountWindow window) {
        return emitted.stream().filter(one -> one.window() == window).toList();
    }

    @Test
    void countsUpAtTheFirstEndAndDownToZeroWhenTheWindowHasPassed() {
        counts.advance(NOON - 1, this::listen);
        counts.add("t", new Occurrence("s", NOON + 3_000, 2), this::listen);
        counts.advance(NOON + Duration.ofDays(8).toMillis(), this::listen);

        assertThat(of(CountWindow.FIVE_MINUTES))
                .containsExactly(
                        new Emitted(CountWindow.FIVE_MINUTES, NOON + 10_000, new Tally(1, 1, 2), 0),
                        new Emitted(CountWindow.FIVE_MINUTES, NOON + 310_000, Tally.ZERO, 0));
        assertThat(of(CountWindow.SEVEN_DAYS))
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
    void windowHoldsItsEndAndNotItsStart() {
        counts.advance(NOON - 60_000, this::listen);
        counts.add("t", new Occurrence("s", NOON, 1), this::listen);
        counts.advance(NOON + Duration.ofMinutes(10).toMillis(), this::listen);

        assertThat(of(CountWindow.FIVE_MINUTES))
                .extracting(Emitted::end)
                .containsExactly(NOON, NOON + Duration.ofMinutes(5).toMillis());
    }

    @Test
    void countsAStoryOnceWhileAnyOfItsArticlesIsInTheWindow() {
        counts.advance(NOON, this::listen);
        counts.add("t", new Occurrence("s", NOON + 5_000, 1), this::listen);
        counts.add("t", new Occurrence("s", NOON + 125_000, 1), this::listen);
        counts.advance(NOON + Duration.ofMinutes(10).toMillis(), this::listen);

        assertThat(of(CountWindow.FIVE_MINUTES))
                .extracting(Emitted::tally)
                .containsExactly(new Tally(1, 1, 1), new Tally(2, 1, 2), new Tally(1, 1, 1), Tally.ZERO);
    }

    @Test
    void tellsACorrectedEndAgainWithAHigherRevisionAndTheNewestLast() {
        counts.advance(NOON, this::listen);
        counts.add("t", new Occurrence("a", NOON + 15_000, 1), this::listen);
        counts.advance(NOON + 100_000, this::listen);
        emitted.clear();
        counts.add("t", new Occurrence("b", NOON + 14_000, 1), this::listen);

        assertThat(of(CountWindow.FIVE_MINUTES))
                .containsExactly(new Emitted(CountWindow.FIVE_MINUTES, NOON + 20_000, new Tally(2, 2, 2), 1));
    }

    @Test
    void correctsAnEndThatWasSettledWithoutAChange() {
        counts.advance(NOON, this::listen);
        counts.add("t", new Occurrence("a", NOON + 15_000, 1), this::listen);
        counts.advance(NOON + 60_000, this::listen);
        WindowResult settled = counts.settle(new WindowedKey("t", CountWindow.FIVE_MINUTES));
        emitted.clear();
        counts.add("t", new Occurrence("b", NOON + 25_000, 1), this::listen);

        assertThat(settled).isEqualTo(new WindowResult(NOON + 60_000, new Tally(1, 1, 1), 0));
        assertThat(of(CountWindow.FIVE_MINUTES))
                .contains(new Emitted(CountWindow.FIVE_MINUTES, NOON + 60_000, new Tally(2, 2, 2), 1));
    }

    @Test
    void correctsWhatLiesBeforeTheNewestEndAndTellsThatOneAgain() {
        counts.advance(NOON, this::listen);
        counts.add("t", new Occurrence("a", NOON + 15_000, 1), this::listen);
        counts.advance(NOON + Duration.ofMinutes(20).toMillis(), this::listen);
        emitted.clear();
        counts.add("t", new Occurrence("b", NOON - 1_000_000, 1), this::listen);

        long end = CountWindow.FIVE_MINUTES.firstEnd(NOON - 1_000_000);
        assertThat(of(CountWindow.FIVE_MINUTES))
                .containsExactly(
                        new Emitted(CountWindow.FIVE_MINUTES, end, new Tally(1, 1, 1), 1),
                        new Emitted(CountWindow.FIVE_MINUTES, end + 300_000, Tally.ZERO, 0),
                        new Emitted(CountWindow.FIVE_MINUTES, NOON + 320_000, Tally.ZERO, 1));
    }

    @Test
    void closingEndsTheStepOfEveryWindowAndNoMore() {
        counts.advance(NOON, this::listen);
        counts.add("t", new Occurrence("s", NOON + 3_000, 1), this::listen);
        counts.endInput(NOON + 3_000, this::listen);

        assertThat(emitted)
                .extracting(Emitted::end)
                .containsExactly(
                        NOON + 10_000,
                        NOON + 60_000,
                        NOON + Duration.ofMinutes(15).toMillis(),
                        NOON + Duration.ofHours(2).toMillis());
        assertThat(emitted).extracting(Emitted::tally).containsOnly(new Tally(1, 1, 1));
    }

    @Test
    void whatComesBehindTheClosingOfAStepCorrectsIt() {
        counts.advance(NOON, this::listen);
        counts.add("t", new Occurrence("a", NOON + 3_000, 1), this::listen);
        counts.endInput(NOON + 3_000, this::listen);
        emitted.clear();
        counts.advance(NOON + 30_000, this::listen);
        counts.add("t", new Occurrence("b", NOON + 31_000, 1), this::listen);
        counts.advance(NOON + 61_000, this::listen);

        assertThat(of(CountWindow.ONE_HOUR))
                .containsExactly(new Emitted(CountWindow.ONE_HOUR, NOON + 60_000, new Tally(2, 2, 2), 1));
        assertThat(of(CountWindow.FIVE_MINUTES))
                .containsExactly(new Emitted(CountWindow.FIVE_MINUTES, NOON + 40_000, new Tally(2, 2, 2), 0));
    }

    @Test
    void retractionLeavesNothingBehind() {
        counts.advance(NOON, this::listen);
        counts.add("t", new Occurrence("s", NOON + 5_000, 3), this::listen);
        counts.retract("t", new Occurrence("s", NOON + 5_000, 3), this::listen);
        counts.advance(NOON + Duration.ofDays(8).toMillis(), this::listen);

        assertThat(emitted).isEmpty();
        assertThat(memory.stories().size()).isZero();
    }

    @Test
    void aReplacementIsToldAsOneChange() {
        counts.advance(NOON, this::listen);
        counts.add("t", new Occurrence("s", NOON + 5_000, 3), this::listen);
        counts.advance(NOON + 10_000, this::listen);
        emitted.clear();
        counts.replace("t", new Occurrence("s", NOON + 5_000, 3), new Occurrence("r", NOON + 6_000, 5), this::listen);

        assertThat(of(CountWindow.FIVE_MINUTES))
                .containsExactly(new Emitted(CountWindow.FIVE_MINUTES, NOON + 10_000, new Tally(1, 1, 5), 1));
    }

    @Test
    void aReplacementThatChangesNoTallyIsNotTold() {
        counts.advance(NOON, this::listen);
        counts.add("t", new Occurrence("s", NOON + 5_000, 3), this::listen);
        counts.advance(NOON + Duration.ofHours(3).toMillis(), this::listen);
        emitted.clear();
        counts.replace("t", new Occurrence("s", NOON + 5_000, 3), new Occurrence("r", NOON + 6_000, 3), this::listen);

        assertThat(emitted).isEmpty();
    }

    @Test
    void aReplacementInAnotherStepMovesTheHit() {
        counts.advance(NOON, this::listen);
        counts.add("t", new Occurrence("s", NOON + 5_000, 1), this::listen);
        counts.advance(NOON + 30_000, this::listen);
        emitted.clear();
        counts.replace("t", new Occurrence("s", NOON + 5_000, 1), new Occurrence("s", NOON + 25_000, 1), this::listen);

        assertThat(of(CountWindow.FIVE_MINUTES))
                .containsExactly(
                        new Emitted(CountWindow.FIVE_MINUTES, NOON + 10_000, Tally.ZERO, 1),
                        new Emitted(CountWindow.FIVE_MINUTES, NOON + 30_000, new Tally(1, 1, 1), 1));
    }

    @Test
    void forgetsTheTimesOfStoriesThatNoArticleCanTouchAnyMore() {
        counts.advance(NOON, this::listen);
        counts.add("t", new Occurrence("s", NOON + 5_000, 1), this::listen);
        counts.advance(NOON + Duration.ofDays(10).toMillis(), this::listen);

        assertThat(memory.stories().size()).isZero();
    }

    @Test
    void agreesWithBruteForceWhateverTheOrderOfArrival() {
        for (int seed = 0; seed < 300; seed++) {
            new History(seed, 60).check();
        }
    }

    @Test
    void agreesWithBruteForceHoweverMuchWasCounted() {
        for (int seed = 0; seed < 3; seed++) {
            new History(seed, 1_500).check();
        }
    }

    @Test
    void keepsNothingOfWhatWasNotMentionedForLong() {
        counts.advance(NOON, this::listen);
        for (int i = 0; i < 500; i++) {
            counts.add("t", new Occurrence("s" + i, NOON + 20_000L * i, 1), this::listen);
            counts.advance(NOON + 20_000L * i + 1, this::listen);
        }
        counts.advance(NOON + Duration.ofDays(20).toMillis(), this::listen);
        counts.advance(NOON + Duration.ofDays(21).toMillis(), this::listen);

        assertThat(List.of(memory.changes(), memory.history(), memory.open(), memory.stories(), memory.expiries()))
                .extracting(InMemoryOrderedStore::size)
                .containsOnly(0);
    }

    /** A random history of articles, late by less than the grace, and retractions, compared with plain counting. */
    private static final class History {

        private final int seed;
        private final int size;
        private final Random random;
        private final List<Occurrence> hits = new ArrayList<>();
        private final Map<CountWindow, TreeMap<Long, WindowResult>> told = new TreeMap<>();
        private final Counting.Memory memory = new Counting.Memory();
        private RollingCounts counts = Counting.allWindows(memory, GRACE);

        History(int seed, int size) {
            this.seed = seed;
            this.size = size;
            this.random = new Random(seed);
            for (CountWindow window : CountWindow.values()) {
                told.put(window, new TreeMap<>());
            }
        }

        void check() {
            long clock = NOON;
            long pace = List.of(7_000L, 400_000L, 9_000_000L).get(random.nextInt(3));
            for (int i = 0; i < size; i++) {
                clock += random.nextLong(pace);
                counts.advance(clock, this::tell);
                if (random.nextInt(10) == 0) {
                    // A restart: all that is known is in the stores.
                    counts = Counting.allWindows(memory, GRACE);
                }
                if (random.nextInt(10) == 0) {
                    counts.endInput(clock, this::tell);
                }
                if (!hits.isEmpty() && random.nextInt(4) == 0) {
                    changeOne(clock);
                } else {
                    Occurrence hit = any(clock);
                    hits.add(hit);
                    counts.add("t", hit, this::tell);
                }
            }
            counts.advance(clock + Duration.ofDays(9).toMillis(), this::tell);
            for (CountWindow window : CountWindow.values()) {
                compare(window);
            }
        }

        private long late() {
            return switch (random.nextInt(4)) {
                case 0 -> random.nextLong(GRACE.toMillis() - 10_000_000);
                case 1 -> random.nextLong(600_000);
                default -> 0;
            };
        }

        private Occurrence any(long clock) {
            return new Occurrence("s" + random.nextInt(6), clock - late(), random.nextLong(1, 4));
        }

        /** Takes back one that is not about to be final, or replaces it. */
        private void changeOne(long clock) {
            int which = random.nextInt(hits.size());
            if (hits.get(which).at() <= clock - GRACE.toMillis() + 10_000_000) {
                return;
            }
            Occurrence hit = hits.remove(which);
            if (random.nextBoolean()) {
                counts.retract("t", hit, this::tell);
            } else {
                hits.add(any(clock));
                counts.replace("t", hit, hits.get(hits.size() - 1), this::tell);
            }
        }

        private void tell(WindowedKey of, WindowResult count) {
            WindowResult before = told.get(of.window()).put(count.end(), count);
            assertThat(before == null || before.revision() < count.revision()).isTrue();
        }

        /** At every end between the first article and the last exit, the told count holds until the next. */
        private void compare(CountWindow window) {
            long first = window.firstEnd(NOON - GRACE.toMillis());
            long last = hits.stream().mapToLong(Occurrence::at).max().orElse(NOON)
                    + 2 * window.length().toMillis();
            for (long end = first; end <= last; end += step(window)) {
                Map.Entry<Long, WindowResult> holds = told.get(window).floorEntry(end);
                assertThat(holds == null ? Tally.ZERO : holds.getValue().tally())
                        .as("seed %d, %s at %s", seed, window, Instant.ofEpochMilli(end))
                        .isEqualTo(bruteForce(window, end));
            }
        }

        /** Every end for the long windows; for the short ones enough of them to notice. */
        private long step(CountWindow window) {
            return window.step().toMillis() * (window.step().toMinutes() > 1 ? 1 : 1 + random.nextInt(40));
        }

        private Tally bruteForce(CountWindow window, long end) {
            List<Occurrence> inside = hits.stream()
                    .filter(hit -> hit.at() > end - window.length().toMillis() && hit.at() <= end)
                    .toList();
            return new Tally(
                    inside.size(),
                    inside.stream()
                            .map(Occurrence::story)
                            .collect(Collectors.toSet())
                            .size(),
                    inside.stream().mapToLong(Occurrence::mentions).sum());
        }
    }
}
