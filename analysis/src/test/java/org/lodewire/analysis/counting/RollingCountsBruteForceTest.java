package org.lodewire.analysis.counting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.lodewire.schemas.time.CountWindow;

/** Random histories, compared with counting by brute force. */
class RollingCountsBruteForceTest {

    private static final Duration GRACE = Duration.ofHours(24);
    private static final long NOON = Instant.parse("2025-06-11T12:00:00Z").toEpochMilli();

    @Test
    void agreesWithBruteForceInAnyOrderOfArrival() {
        for (int seed = 0; seed < 300; seed++) {
            new History(seed, 60).check();
        }
    }

    @Test
    void agreesWithBruteForceOnLongHistories() {
        for (int seed = 0; seed < 3; seed++) {
            new History(seed, 1_500).check();
        }
    }

    /** A random history of articles that are late by less than the grace, and of retractions. */
    private static final class History {

        private final int seed;
        private final int size;
        private final Random random;
        private final List<Occurrence> occurrences = new ArrayList<>();
        private final Map<CountWindow, TreeMap<Long, WindowResult>> emitted = new TreeMap<>();
        private final Counting.Memory memory = new Counting.Memory();
        private RollingCounts counts = Counting.allWindows(memory, GRACE);

        History(int seed, int size) {
            this.seed = seed;
            this.size = size;
            this.random = new Random(seed);
            for (CountWindow window : CountWindow.values()) {
                emitted.put(window, new TreeMap<>());
            }
        }

        void check() {
            long clock = NOON;
            long pace = List.of(7_000L, 400_000L, 9_000_000L).get(random.nextInt(3));
            for (int i = 0; i < size; i++) {
                clock += random.nextLong(pace);
                counts.advance(clock, this::emit);
                if (random.nextInt(10) == 0) {
                    // A restart: all state is read from the stores.
                    counts = Counting.allWindows(memory, GRACE);
                }
                if (random.nextInt(10) == 0) {
                    counts.endInput(clock, this::emit);
                }
                if (!occurrences.isEmpty() && random.nextInt(4) == 0) {
                    changeOne(clock);
                } else {
                    Occurrence occurrence = any(clock);
                    occurrences.add(occurrence);
                    counts.add("t", occurrence, this::emit);
                }
            }
            counts.advance(clock + Duration.ofDays(9).toMillis(), this::emit);
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

        /** Retracts or replaces an occurrence that is not about to become final. */
        private void changeOne(long clock) {
            int which = random.nextInt(occurrences.size());
            if (occurrences.get(which).at() <= clock - GRACE.toMillis() + 10_000_000) {
                return;
            }
            Occurrence occurrence = occurrences.remove(which);
            if (random.nextBoolean()) {
                counts.retract("t", occurrence, this::emit);
            } else {
                occurrences.add(any(clock));
                counts.replace("t", occurrence, occurrences.get(occurrences.size() - 1), this::emit);
            }
        }

        private void emit(WindowedKey key, WindowResult result) {
            WindowResult before =
                    Objects.requireNonNull(emitted.get(key.window())).put(result.end(), result);
            assertThat(before == null || before.revision() < result.revision()).isTrue();
        }

        /** Compares the count that holds at each end from the first article until all have left the window. */
        private void compare(CountWindow window) {
            long first = window.firstEnd(NOON - GRACE.toMillis());
            long last = occurrences.stream().mapToLong(Occurrence::at).max().orElse(NOON)
                    + 2 * window.length().toMillis();
            for (long end = first; end <= last; end += step(window)) {
                Map.Entry<Long, WindowResult> holds =
                        Objects.requireNonNull(emitted.get(window)).floorEntry(end);
                assertThat(holds == null ? Tally.ZERO : holds.getValue().tally())
                        .as("seed %d, %s at %s", seed, window, Instant.ofEpochMilli(end))
                        .isEqualTo(bruteForce(window, end));
            }
        }

        /** Every end of the long windows, a random sample for the short ones. */
        private long step(CountWindow window) {
            return window.step().toMillis() * (window.step().toMinutes() > 1 ? 1 : 1 + random.nextInt(40));
        }

        private Tally bruteForce(CountWindow window, long end) {
            List<Occurrence> inside = occurrences.stream()
                    .filter(occurrence ->
                            occurrence.at() > end - window.length().toMillis() && occurrence.at() <= end)
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
