package org.lodewire.bench.clean;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Where a thread was each time somebody looked. For one thread, which is not the one looked at. */
final class StackSamples {

    private static final String OURS = "org.lodewire.streams.";
    private static final String CALLED_BY = " < ";

    private final Map<String, Integer> seen = new HashMap<>();
    private int samples;

    void look(Thread thread) {
        add(thread.getStackTrace());
    }

    /** Takes notice of the innermost call and of the innermost one in code of the stages. */
    void add(StackTraceElement[] stack) {
        if (stack.length > 0) {
            String innermost = named(stack[0]);
            Optional<String> ours = Arrays.stream(stack)
                    .filter(call -> call.getClassName().startsWith(OURS))
                    .findFirst()
                    .map(StackSamples::named)
                    .filter(call -> !call.equals(innermost));
            seen.merge(innermost + ours.map(call -> CALLED_BY + call).orElse(""), 1, Integer::sum);
            samples++;
        }
    }

    private static String named(StackTraceElement call) {
        String type = call.getClassName();
        return type.substring(type.lastIndexOf('.') + 1) + "." + call.getMethodName() + ":" + call.getLineNumber();
    }

    /** Where it was most often, with the share of the looks that found it there, from 0 to 1. */
    Optional<Map.Entry<String, Double>> most() {
        return seen.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(place -> Map.entry(place.getKey(), (double) place.getValue() / samples));
    }
}
