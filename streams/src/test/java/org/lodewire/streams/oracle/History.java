package org.lodewire.streams.oracle;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lodewire.schemas.TopicDefinition;

/**
 * What the results may depend on: what a producer sent, in which order, and the settings. Partitions, batches, interruptions
 * and moves are not part of it.
 *
 * @param seed        the seed that it was made from
 * @param grace       how late an article may be
 * @param definitions the topics
 * @param runs        the articles of each run of the producer, in the order sent; each run begins later than the last clock
 *                    of the run before
 * @param leaveOpen   whether the last run ends without an end-of-input watermark
 * @param backfilled  the topic that was applied, with a backfill, after the first of several runs; null if there was none
 */
record History(
        long seed,
        Duration grace,
        List<TopicDefinition> definitions,
        List<List<Draft>> runs,
        boolean leaveOpen,
        @Nullable String backfilled) {

    static final Duration HORIZON = Duration.ofHours(72);

    History {
        definitions = List.copyOf(definitions);
        runs = runs.stream().filter(run -> !run.isEmpty()).map(List::copyOf).toList();
    }

    /** The runs, with the clock and sequence that the producer assigned. */
    List<List<Sent>> sent() {
        List<List<Sent>> stamped = new ArrayList<>();
        for (List<Draft> run : runs) {
            List<Sent> articles = new ArrayList<>();
            long clock = Long.MIN_VALUE;
            for (Draft draft : run) {
                clock = Math.max(clock, draft.event());
                articles.add(new Sent(draft, clock, articles.size()));
            }
            stamped.add(articles);
        }
        return stamped;
    }

    /** Whether a topic was applied, with a backfill, after the first run. */
    boolean isBackfilled(String topic) {
        return topic.equals(backfilled) && runs.size() > 1;
    }

    /** The time that the first run had reached. */
    long firstRunEnds() {
        List<Sent> first = sent().get(0);
        return first.get(first.size() - 1).clock();
    }

    /** Whether a run ends with an end-of-input watermark. */
    boolean closes(int run) {
        return run < runs.size() - 1 || !leaveOpen;
    }

    /** Whether the last run ends with an end-of-input watermark. */
    boolean ends() {
        return closes(runs.size() - 1);
    }

    /** Whether each run begins later than the last clock of the run before. Removing articles may violate this. */
    boolean isPossible() {
        List<List<Sent>> sent = sent();
        for (int run = 1; run < sent.size(); run++) {
            List<Sent> before = sent.get(run - 1);
            if (sent.get(run).get(0).clock() <= before.get(before.size() - 1).clock()) {
                return false;
            }
        }
        return true;
    }

    int size() {
        return runs.stream().mapToInt(List::size).sum();
    }

    /** This history without an article. */
    History without(int run, int article) {
        List<List<Draft>> fewer = new ArrayList<>(runs);
        List<Draft> rest = new ArrayList<>(runs.get(run));
        rest.remove(article);
        fewer.set(run, rest);
        return new History(seed, grace, definitions, fewer, leaveOpen, backfilled);
    }

    /** This history with only one topic. */
    History withOnly(TopicDefinition definition) {
        return new History(seed, grace, List.of(definition), runs, leaveOpen, backfilled);
    }

    /** A readable description, one line per article. */
    String describe() {
        StringBuilder lines = new StringBuilder("grace " + grace + (leaveOpen ? ", left open" : "")
                + (backfilled == null ? "" : ", with a backfill of " + backfilled + " after the first run") + '\n');
        definitions.forEach(definition -> lines.append(definition.getId())
                .append(' ')
                .append(definition.getWindows())
                .append(' ')
                .append(definition.getRules())
                .append('\n'));
        for (List<Sent> run : sent()) {
            lines.append("run\n");
            run.forEach(sent -> lines.append("  ")
                    .append(sent.sequence())
                    .append(' ')
                    .append(sent.draft().article())
                    .append(" content ")
                    .append(sent.draft().content())
                    .append(" text ")
                    .append(sent.draft().text().family())
                    .append('.')
                    .append(sent.draft().text().variant())
                    .append(" at ")
                    .append(Instant.ofEpochMilli(sent.draft().event()))
                    .append(" clock ")
                    .append(Instant.ofEpochMilli(sent.clock()))
                    .append(' ')
                    .append(sent.draft().mentions())
                    .append('\n'));
        }
        return lines.toString();
    }
}
