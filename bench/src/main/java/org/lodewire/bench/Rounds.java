package org.lodewire.bench;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Runs of the same, one a round.
 *
 * @param runs at least one, in the order in which they were made
 */
public record Rounds(List<Run> runs) {

    public Rounds {
        if (runs.isEmpty()) {
            throw new IllegalArgumentException("No round was run");
        }
        runs = List.copyOf(runs);
    }

    /** The median of a figure; of an even number of rounds, the mean of the middle two. */
    double median(ToDoubleFunction<Run> figure) {
        double[] sorted = runs.stream().mapToDouble(figure).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /** The most articles a second of any round. */
    double best() {
        return runs.stream().mapToDouble(Run::articlesPerSecond).max().orElseThrow();
    }

    /** How many times the articles a second of others these have, by the medians. */
    double ratioTo(Rounds others) {
        return median(Run::articlesPerSecond) / others.median(Run::articlesPerSecond);
    }
}
