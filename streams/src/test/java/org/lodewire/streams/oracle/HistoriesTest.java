package org.lodewire.streams.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Whatever is sent, and however it is partitioned and interrupted, what stands on the topics is what the oracle says.
 * {@code -Dhistories=100000} runs more histories, {@code -Dhistory.articles=5000} larger ones, {@code -Dhistory.seed=7} the
 * one of that seed alone.
 */
class HistoriesTest {

    private static final int HISTORIES = Integer.getInteger("histories", 1000);
    /** Fewer may happen to leave something out. */
    private static final int ENOUGH_TO_COVER_ALL = 1000;

    private static final int SMALLEST = 20;
    private static final int SIZES = 61;

    private final SimulatedCluster cluster = new SimulatedCluster();
    private final Coverage coverage = new Coverage();

    @Test
    @DisabledIfSystemProperty(named = "history.seed", matches = ".+")
    void everyHistoryComesOutAsTheOracleSaysHoweverItIsRun() {
        for (int seed = 0; seed < HISTORIES; seed++) {
            check(seed);
            coverage.next();
        }
        if (HISTORIES >= ENOUGH_TO_COVER_ALL) {
            assertThat(coverage.histories())
                    .as("in how many histories there was")
                    .containsKeys(Coverage.WANTED)
                    .allSatisfy((what, times) -> assertThat(times).as(what).isGreaterThanOrEqualTo(HISTORIES / 100));
        }
        if (Integer.getInteger("histories") != null) {
            coverage.histories().forEach((what, times) -> System.out.println(what + ": " + times));
        }
    }

    @Test
    @EnabledIfSystemProperty(named = "history.seed", matches = ".+")
    void theHistoryOfTheSeedComesOutAsTheOracleSays() {
        check(Integer.getInteger("history.seed"));
    }

    private void check(int seed) {
        History history = HistoryMaker.make(seed, Integer.getInteger("history.articles", SMALLEST + seed % SIZES));
        Course course = Course.disturbed(seed);
        List<String> faults = faults(history, course);
        if (!faults.isEmpty()) {
            String kind = kind(faults.get(0));
            History small = Shrinking.shrink(
                    history,
                    smaller -> smaller.isPossible()
                            && faults(smaller, course).stream()
                                    .map(HistoriesTest::kind)
                                    .anyMatch(kind::equals));
            fail(
                    "History %d (-Dhistory.seed=%d -Dhistory.articles=%d) is wrong in %d ways:%n%s%n%nShrunk to %d articles:%n%s%n%s",
                    seed,
                    seed,
                    history.size(),
                    faults.size(),
                    faults.get(0),
                    small.size(),
                    small.told(),
                    faults(small, course).get(0));
        }
    }

    /** What the faults of one kind begin with. */
    private static String kind(String fault) {
        return fault.substring(0, Math.min(fault.length(), 8));
    }

    /** What is wrong with a plain run, and where a disturbed one differs from it. */
    private List<String> faults(History history, Course course) {
        try {
            Oracle oracle = new Oracle(history);
            OutputTopics plain = cluster.run(history, Course.PLAIN, coverage);
            coverage.see(history, oracle, plain);
            List<String> faults = new ArrayList<>(Comparison.faults(history, oracle, plain));
            cluster.run(history, course, coverage)
                    .differencesFrom(plain)
                    .forEach(difference -> faults.add(difference + " on " + course));
            return faults;
        } catch (RuntimeException e) {
            return List.of(e + " at " + List.of(e.getStackTrace()).subList(0, 3));
        }
    }
}
