package org.lodewire.bench;

import java.util.Arrays;
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
        return medianOf(runs.stream().mapToDouble(figure).toArray());
    }

    /** Returns the median of some numbers, at least one; of an even number of them, the mean of the middle two. */
    static double medianOf(double... numbers) {
        double[] sorted = numbers.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
