package org.lodewire.analysis.counting;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.lodewire.analysis.store.OrderedStore;
import org.lodewire.analysis.store.StoreKey;

/**
 * What came in steps that are not over, by name, for the shortest steps that there are. In memory, and in a store that it
 * is made anew of at the start.
 */
final class OpenSteps {

    private final OrderedStore store;
    private final TreeMap<Long, Map<String, OpenStep>> steps = new TreeMap<>();

    OpenSteps(OrderedStore store) {
        this.store = store;
        store.ascend(StoreKey.FIRST, StoreKey.LAST, (key, value) -> {
            steps.computeIfAbsent(StoreKey.leadingTime(key), end -> new HashMap<>())
                    .put(StoreKey.names(key)[0], OpenStep.of(value));
            return true;
        });
    }

    /** Is given what a name has in a step. */
    interface Taker {
        void take(long end, String name, OpenStep step);
    }

    /** What a name has in the step of an end, to be changed and then {@link #changed noted}. */
    OpenStep of(long end, String name) {
        return steps.computeIfAbsent(end, step -> new HashMap<>()).computeIfAbsent(name, each -> new OpenStep());
    }

    /** Notes that what a name has in a step changed. */
    void changed(long end, String name, OpenStep step) {
        store.put(key(end, name), step.value());
    }

    /** Whether a name has anything in any step. */
    boolean has(String name) {
        return steps.values().stream().anyMatch(names -> names.containsKey(name));
    }

    /** What enters a window in the steps up to an end. */
    Tally until(WindowedKey of, long end) {
        Tally sum = Tally.ZERO;
        for (Map<String, OpenStep> names : steps.headMap(end, true).values()) {
            OpenStep step = names.get(of.name());
            sum = step == null ? sum : sum.plus(step.in(of.window()));
        }
        return sum;
    }

    /** Takes out the steps up to an end. */
    void takeUntil(long end, Taker taker) {
        while (!steps.isEmpty() && steps.firstKey() <= end) {
            Map.Entry<Long, Map<String, OpenStep>> first = steps.pollFirstEntry();
            first.getValue().forEach((name, step) -> {
                taker.take(first.getKey(), name, step);
                store.put(key(first.getKey(), name), null);
            });
        }
    }

    private static byte[] key(long end, String name) {
        return StoreKey.ofTimeKindNames(end, 0, name);
    }
}
