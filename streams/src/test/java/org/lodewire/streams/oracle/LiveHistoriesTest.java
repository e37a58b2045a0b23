package org.lodewire.streams.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Random histories in live use, with simulated time. Alerts that provisional counts raise have the id that the end of the
 * step gives them, are raised within a second if the step will raise them, and are confirmed or undone when it ends; no alert
 * is raised twice; and at the end there are the alerts that follow from the final counts. {@code -Dlive.histories=10000} runs
 * more histories.
 */
class LiveHistoriesTest {

    private static final int HISTORIES = Integer.getInteger("live.histories", 200);
    private static final int CASES = 10;
    private static final int SEED = Integer.getInteger("live.seed", -1);

    static IntStream cases() {
        return IntStream.range(0, CASES);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void readersHaveWhatFollowsFromTheArticlesAtEveryMoment(int number) {
        run(number, false, true, false, new Coverage());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void readersHaveItWithoutOutages(int number) {
        run(number, false, false, false, new Coverage());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void restartsAndMovesLoseAndRepeatNoAlert(int number) {
        run(number, true, true, false, new Coverage());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void articlesOfBackfillsCorrectAlertsAndRaiseNoneInThePast(int number) {
        run(number, false, false, true, new Coverage());
    }

    @Test
    void alertsBeforeABackfillAreNotPublished() {
        Coverage coverage = new Coverage();
        cases().limit(2).forEach(number -> run(number, false, false, true, coverage));

        assertThat(coverage.histories()).containsKeys("alert before a backfill", "provisional, undone");
    }

    @Test
    void provisionalAlertsAreConfirmedCountedAnewMovedAndUndone() {
        Coverage coverage = new Coverage();
        cases().limit(2).forEach(number -> run(number, false, true, false, coverage));

        assertThat(coverage.histories())
                .containsKeys(
                        "provisional, confirmed",
                        "provisional, counted anew",
                        "provisional, moved",
                        "provisional, undone",
                        "count of an outage");
        if (Integer.getInteger("live.histories") != null) {
            coverage.histories().forEach((what, times) -> System.out.println(what + ": " + times));
        }
    }

    private static void run(int number, boolean disturbed, boolean interrupted, boolean backfilled, Coverage coverage) {
        for (int seed = SEED < 0 ? number : SEED; seed < (SEED < 0 ? HISTORIES : SEED + 1); seed += CASES) {
            assertThat(new LiveHistory(seed, disturbed, interrupted, backfilled, coverage).faults())
                    .as("seed %d", seed)
                    .isEmpty();
            coverage.next();
        }
    }
}
