package org.lodewire.bench;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Repeated runs of the same application.
 *
 * @param runs at least one, in the order of the rounds
 */
public record Rounds(List<Run> runs) {

    public Rounds {
        if (runs.isEmpty()) {
            throw new IllegalArgumentException("There must be at least one round");
        }
        runs = List.copyOf(runs);
    }

    /** Returns the median of a figure; for an even number of rounds, the mean of the middle two. */
    double median(ToDoubleFunction<Run> figure) {
        double[] sorted = runs.stream().mapToDouble(figure).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /** Returns the articles per second of the fastest round. */
    double best() {
        return runs.stream().mapToDouble(Run::articlesPerSecond).max().orElseThrow();
    }

    /** Returns the ratio of the median articles per second to those of others. */
    double ratioTo(Rounds others) {
        return median(Run::articlesPerSecond) / others.median(Run::articlesPerSecond);
    }
}
