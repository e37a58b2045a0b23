package org.lodewire.bench.topics;

import java.util.List;

/**
 * What a number of topics costs.
 *
 * @param topics        how many
 * @param applySeconds  time on the clock to add all of them to a matcher that had none
 * @param addMicros     time on the clock to add one more, the median of several; and to remove it
 * @param bytesPerTopic memory they take
 * @param micros        CPU microseconds an article, one of each round
 * @param matches       topics found in an article, on average
 */
public record Cost(
        int topics, double applySeconds, double addMicros, double bytesPerTopic, List<Double> micros, double matches) {

    public Cost {
        micros = List.copyOf(micros);
    }

    double least() {
        return micros.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
    }

    double median() {
        return median(micros);
    }

    double most() {
        return micros.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
    }

    /** Of an even number of values, the mean of the middle two. */
    static double median(List<Double> values) {
        double[] sorted =
                values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
