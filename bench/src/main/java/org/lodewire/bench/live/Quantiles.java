package org.lodewire.bench.live;

import java.util.Arrays;
import java.util.Map;

/**
 * How long probes took, in milliseconds.
 *
 * @param sorted ascending; infinite for probes that did not come
 */
record Quantiles(double[] sorted) {

    /**
     * From when they were sent to when they came, both in nanoseconds and by number.
     *
     * @param sent not empty
     */
    static Quantiles of(Map<Integer, Long> sent, Map<Integer, Long> came) {
        double[] millis = sent.entrySet().stream()
                .mapToDouble(probe -> came.containsKey(probe.getKey())
                        ? (came.get(probe.getKey()) - probe.getValue()) / 1e6
                        : Double.POSITIVE_INFINITY)
                .sorted()
                .toArray();
        return new Quantiles(millis);
    }

    /** A quantile by the nearest rank. */
    double at(double share) {
        return sorted[(int) Math.max(0, Math.ceil(share * sorted.length) - 1)];
    }

    /** How many did not come. */
    long missing() {
        return Arrays.stream(sorted).filter(Double::isInfinite).count();
    }
}
