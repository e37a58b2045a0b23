package org.lodewire.bench.topics;

import java.util.List;

/**
 * The cost of matching a number of topics.
 *
 * @param topics        number of topics
 * @param applySeconds  elapsed time to add all of them to an empty matcher
 * @param addMicros     median elapsed time to add one more topic, in microseconds
 * @param bytesPerTopic heap memory per topic
 * @param micros        CPU microseconds per article, one value per round
 * @param matches       mean number of topics found per article
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

    /** Returns the median; for an even number of values, the mean of the middle two. */
    static double median(List<Double> values) {
        double[] sorted =
                values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
