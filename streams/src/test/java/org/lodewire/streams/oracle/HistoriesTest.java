package org.lodewire.streams.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Random histories in twenty cases: the output topics hold what the oracle computes, however the articles are partitioned and
 * the processors are interrupted. {@code -Dhistories=100000} runs more histories, {@code -Dhistory.articles=5000} larger ones,
 * {@code -Dhistory.seed=7} only the one of that seed.
 */
class HistoriesTest {

    private static final int CASES = 20;
    private static final int HISTORIES = Integer.getInteger("histories", 1000);
    /** With fewer histories, some of what they are about may not happen. */
    private static final int ENOUGH_TO_COVER_ALL = 1000;

    private static final int SMALLEST = 20;
    private static final int SIZES = 61;

    private final SimulatedCluster cluster = new SimulatedCluster();
    private final Coverage coverage = new Coverage();

    @TestFactory
    @DisabledIfSystemProperty(named = "history.seed", matches = ".+")
    Stream<DynamicTest> everyHistoryHasTheOutputOfTheOracle() {
        int size = (HISTORIES + CASES - 1) / CASES;
        Stream<DynamicTest> cases = IntStream.range(0, CASES)
                .filter(number -> number * size < HISTORIES)
                .mapToObj(number -> seeds(number * size, Math.min(HISTORIES, (number + 1) * size)));
        return HISTORIES < ENOUGH_TO_COVER_ALL
                ? cases
                : Stream.concat(
                        cases, Stream.of(dynamicTest("the histories cover all that they are about", this::covers)));
    }

    private DynamicTest seeds(int from, int to) {
        return dynamicTest("seeds " + from + " to " + (to - 1), () -> {
            for (int seed = from; seed < to; seed++) {
                check(seed);
                coverage.next();
            }
        });
    }

    private void covers() {
        assertThat(coverage.histories())
                .as("number of histories by what happened in them")
                .containsKeys(Coverage.WANTED)
                .allSatisfy((what, times) -> assertThat(times).as(what).isGreaterThanOrEqualTo(HISTORIES / 100));
        if (Integer.getInteger("histories") != null) {
            coverage.histories().forEach((what, times) -> System.out.println(what + ": " + times));
        }
    }

    @Test
    @EnabledIfSystemProperty(named = "history.seed", matches = ".+")
    void theHistoryOfTheSeedHasTheOutputOfTheOracle() {
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
                    "History %d (-Dhistory.seed=%d -Dhistory.articles=%d) has %d faults:%n%s%n%nReduced to %d articles:%n%s%n%s",
                    seed,
                    seed,
                    history.size(),
                    faults.size(),
                    faults.get(0),
                    small.size(),
                    small.describe(),
                    faults(small, course).get(0));
        }
    }

    /** The beginning of a fault, which is the same for faults of one kind. */
    private static String kind(String fault) {
        return fault.substring(0, Math.min(fault.length(), 8));
    }

    /** The faults of an undisturbed run, and the differences between a disturbed run and that one. */
    private List<String> faults(History history, Course course) {
        try {
            Oracle oracle = new Oracle(history);
            OutputTopics plain = cluster.run(history, Course.PLAIN, coverage);
            coverage.note(history, oracle, plain);
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
