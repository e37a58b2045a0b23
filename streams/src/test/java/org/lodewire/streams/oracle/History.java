package org.lodewire.streams.oracle;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.lodewire.schemas.TopicDefinition;

/**
 * What happened, as far as the numbers depend on it: what a producer sent and in which order, and the settings. How it was
 * partitioned, batched, interrupted and moved is no part of it.
 *
 * @param seed        what it was made from
 * @param grace       how late an article may be
 * @param definitions the topics
 * @param runs        the articles of each run of the producer, in the order sent; each run begins later than the clock of
 *                    the one before
 * @param leaveOpen   whether the last run leaves the step open that it ended in
 */
record History(
        long seed, Duration grace, List<TopicDefinition> definitions, List<List<Draft>> runs, boolean leaveOpen) {

    static final Duration HORIZON = Duration.ofHours(72);

    History {
        definitions = List.copyOf(definitions);
        runs = runs.stream().filter(run -> !run.isEmpty()).map(List::copyOf).toList();
    }

    /** The runs, as the producer stamped them. */
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

    /** Whether a run ends the step that its last article is in. */
    boolean closes(int run) {
        return run < runs.size() - 1 || !leaveOpen;
    }

    /** Whether each run begins later than the clock of the one before, as it does in a history as it was made. */
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

    /** The same without an article. */
    History without(int run, int article) {
        List<List<Draft>> fewer = new ArrayList<>(runs);
        List<Draft> rest = new ArrayList<>(runs.get(run));
        rest.remove(article);
        fewer.set(run, rest);
        return new History(seed, grace, definitions, fewer, leaveOpen);
    }

    /** The same with one topic only. */
    History withOnly(TopicDefinition definition) {
        return new History(seed, grace, List.of(definition), runs, leaveOpen);
    }

    /** As lines for people. */
    String told() {
        StringBuilder told = new StringBuilder("grace " + grace + (leaveOpen ? ", left open" : "") + '\n');
        definitions.forEach(definition -> told.append(definition.getId())
                .append(' ')
                .append(definition.getWindows())
                .append(' ')
                .append(definition.getRules())
                .append('\n'));
        for (List<Sent> run : sent()) {
            told.append("run\n");
            run.forEach(sent -> told.append("  ")
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
        return told.toString();
    }
}
