package org.lodewire.analysis.counting;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ObjLongConsumer;
import org.lodewire.analysis.store.OrderedStore;
import org.lodewire.analysis.store.StoreKey;

/** The occurrences in steps that have not ended, by name, in steps of the shortest window. In memory and in a store. */
final class OpenSteps {

    private final OrderedStore store;
    private final TreeMap<Long, Map<String, OpenStep>> steps = new TreeMap<>();

    /** Reads the open steps of the store. */
    OpenSteps(OrderedStore store) {
        this.store = store;
        store.ascend(StoreKey.FIRST, StoreKey.LAST, (key, value) -> {
            SortedCells cells = OpenStepCells.CODEC.decode(value);
            for (int i = 0; i < cells.size(); i++) {
                steps.computeIfAbsent(cells.time(i), end -> new HashMap<>())
                        .put(StoreKey.leadingName(key), OpenStepCells.read(cells, i));
            }
            return true;
        });
    }

    /** Receives the sum of a name in a step. */
    interface StepConsumer {

        void accept(long end, String name, OpenStep step);
    }

    /** The sum of a name in the step with a given end. After a change it must be {@link #save saved}. */
    OpenStep get(long end, String name) {
        return steps.computeIfAbsent(end, step -> new HashMap<>()).computeIfAbsent(name, absent -> new OpenStep());
    }

    /** Stores the sum of a name in a step. */
    void save(long end, String name, OpenStep step) {
        SortedCells cells = cells(name);
        OpenStepCells.put(cells, end, step);
        store.put(key(name), OpenStepCells.CODEC.encode(cells));
    }

    /** Whether a name occurs in any open step. */
    boolean contains(String name) {
        return steps.values().stream().anyMatch(names -> names.containsKey(name));
    }

    /** Visits each name with the end of its newest step, in no particular order. */
    void forEachName(ObjLongConsumer<String> visitor) {
        Map<String, Long> newest = new HashMap<>();
        steps.forEach((end, names) -> names.keySet().forEach(name -> newest.put(name, end)));
        newest.forEach(visitor::accept);
    }

    /** The tally that enters a window in the steps up to an end. */
    Tally sumUntil(WindowedKey key, long end) {
        Tally sum = Tally.ZERO;
        for (Map<String, OpenStep> names : steps.headMap(end, true).values()) {
            OpenStep step = names.get(key.name());
            sum = step == null ? sum : sum.plus(step.in(key.window()));
        }
        return sum;
    }

    /** Removes the steps up to an end and passes them on, in order. */
    void pollUntil(long end, StepConsumer consumer) {
        while (!steps.isEmpty() && steps.firstKey() <= end) {
            Map.Entry<Long, Map<String, OpenStep>> first = steps.pollFirstEntry();
            first.getValue().forEach((name, step) -> {
                consumer.accept(first.getKey(), name, step);
                SortedCells cells = cells(name);
                OpenStepCells.remove(cells, first.getKey());
                store.put(key(name), OpenStepCells.CODEC.encodeOrNull(cells));
            });
        }
    }

    private SortedCells cells(String name) {
        return OpenStepCells.CODEC.decodeOrEmpty(store.get(key(name)));
    }

    /** The open steps of a name are one value. */
    private static byte[] key(String name) {
        return StoreKey.ofNameKind(name, 0);
    }
}
