package org.lodewire.streams.oracle;

import static org.assertj.core.api.Assertions.fail;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lodewire.schemas.TopicDefinition;

/**
 * Whatever is sent, and however it is partitioned and interrupted, what stands on the topics at the end is what the oracle
 * says. {@code -Dhistories=100000} runs more of them, {@code -Dhistory.articles=5000} larger ones, {@code -Dhistory.seed=7}
 * the one of that seed alone.
 */
class HistoriesTest {

    private final SimulatedCluster cluster = new SimulatedCluster();
    private final Coverage coverage = new Coverage();

    @Test
    void everyHistoryComesOutAsTheOracleSaysHoweverItIsRun() {
        Integer only = Integer.getInteger("history.seed");
        int first = only == null ? 0 : only;
        int last = only == null ? Integer.getInteger("histories", 1000) : only + 1;
        for (int seed = first; seed < last; seed++) {
            History history = HistoryMaker.make(seed, articles(seed));
            List<String> faults = faults(history, Course.disturbed(seed));
            if (!faults.isEmpty() && Boolean.getBoolean("survey")) {
                System.out.println("SEED " + seed + " " + faults.size() + " " + faults.get(0).replace('\n', ' '));
            } else if (!faults.isEmpty()) {
                report(history, faults);
            }
            coverage.next();
        }
        if (only == null) {
            System.out.println(coverage.histories());
        }
    }

    private static int articles(int seed) {
        return Integer.getInteger("history.articles", 20 + seed % 61);
    }

    private List<String> faults(History history, Course course) {
        try {
            Oracle oracle = new Oracle(history);
            OutputTopics plain = cluster.run(history, Course.PLAIN, coverage);
            List<String> faults = new ArrayList<>(Comparison.faults(history, oracle, plain));
            coverage.see(history, oracle, plain);
            OutputTopics disturbed = cluster.run(history, course, coverage);
            Comparison.faults(history, oracle, disturbed).forEach(fault -> faults.add(fault + " on " + course));
            expectSame(history, plain, disturbed, faults);
            return faults;
        } catch (RuntimeException e) {
            return List.of(e + " at " + List.of(e.getStackTrace()).subList(0, 3));
        }
    }

    /** Not only at the end: topic by topic, the same records in the same order. */
    private static void expectSame(History history, OutputTopics plain, OutputTopics disturbed, List<String> faults) {
        for (TopicDefinition topic : history.definitions()) {
            String id = topic.getId();
            if (!plain.counts(id).equals(disturbed.counts(id)) || !plain.alerts(id).equals(disturbed.alerts(id))) {
                faults.add("the disturbed run told " + id + " otherwise:\n" + plain.counts(id) + plain.alerts(id) + '\n'
                        + disturbed.counts(id) + disturbed.alerts(id));
            }
        }
    }

    private void report(History history, List<String> faults) {
        Course course = Course.disturbed(history.seed());
        String kind = kind(faults.get(0));
        History small = Shrinking.shrink(history, smaller -> smaller.isPossible()
                && faults(smaller, course).stream().map(HistoriesTest::kind).anyMatch(kind::equals));
        fail("History %d (-Dhistory.seed=%d -Dhistory.articles=%d) is wrong in %d ways:%n%s%nShrunk to %d articles:%n%s%n%s",
                history.seed(), history.seed(), history.size(), faults.size(), faults.get(0), small.size(), small.told(),
                faults(small, course).get(0));
    }

    /** What the faults of one kind begin with. */
    private static String kind(String fault) {
        return fault.substring(0, Math.min(fault.length(), 8));
    }
}
