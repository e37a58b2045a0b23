package org.lodewire.bench.clean;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A sampling profiler: counts where a thread was at each sample. Not thread-safe. */
final class StackSamples {

    private static final String OURS = "org.lodewire.analysis.";
    private static final String CALLED_BY = " < ";

    private final Map<String, Integer> seen = new HashMap<>();
    private int total;

    /** Samples another thread. */
    void sample(Thread thread) {
        add(thread.getStackTrace());
    }

    /** Counts the innermost call together with the innermost call of Lodewire's logic. */
    void add(StackTraceElement[] stack) {
        if (stack.length > 0) {
            String innermost = named(stack[0]);
            Optional<String> ours = Arrays.stream(stack)
                    .filter(call -> call.getClassName().startsWith(OURS))
                    .findFirst()
                    .map(StackSamples::named)
                    .filter(call -> !call.equals(innermost));
            seen.merge(innermost + ours.map(call -> CALLED_BY + call).orElse(""), 1, Integer::sum);
            total++;
        }
    }

    private static String named(StackTraceElement call) {
        String type = call.getClassName();
        return type.substring(type.lastIndexOf('.') + 1) + "." + call.getMethodName() + ":" + call.getLineNumber();
    }

    /** Returns the most frequent place with its share of the samples, from 0 to 1. */
    Optional<Map.Entry<String, Double>> mostFrequent() {
        return seen.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(place -> Map.entry(place.getKey(), (double) place.getValue() / total));
    }
}
