package org.lodewire.analysis.counting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * A correction of the results of one key at steps that have ended. All additions are made before anything is emitted. For
 * one use.
 */
final class Correction {

    private final CountHistory history;
    private final WindowedKey key;
    private final long lastEnded;
    private final TreeMap<Long, WindowResult> originals = new TreeMap<>();
    private final TreeMap<Long, WindowResult> corrected = new TreeMap<>();

    /** @param lastEnded the last end that the clock has reached */
    Correction(CountHistory history, WindowedKey key, long lastEnded) {
        this.history = history;
        this.key = key;
        this.lastEnded = lastEnded;
    }

    /** Adds to the counts in a step range, as far as the steps have ended; at least the first one has. */
    void add(StepRange range, Tally delta) {
        splitAt(range.from());
        if (range.to() <= lastEnded) {
            splitAt(range.to());
        }
        long last = Math.min(range.to() - 1, lastEnded);
        for (WindowResult result : history.between(key, range.from(), last)) {
            load(result);
        }
        corrected.subMap(range.from(), true, last, true).replaceAll((end, result) -> result.plus(delta));
    }

    /** Ensures that there is an entry at an end, so that a change there does not affect earlier steps. */
    private void splitAt(long end) {
        WindowResult current = currentAt(end);
        load(current.end() == end ? current : new WindowResult(end, current.tally(), WindowResult.NOT_EMITTED));
    }

    private void load(WindowResult result) {
        if (originals.putIfAbsent(result.end(), result) == null) {
            corrected.put(result.end(), result);
        }
    }

    /** The result that holds at an end, with the additions made so far. */
    private WindowResult currentAt(long end) {
        WindowResult stored = history.at(key, end);
        Map.Entry<Long, WindowResult> loaded = corrected.floorEntry(end);
        return loaded == null || loaded.getKey() < stored.end() ? stored : loaded.getValue();
    }

    /** Stores and emits the results that changed, in order, followed by the newest result if that did not change. */
    void emit(long horizon, RollingCounts.Listener listener) {
        if (originals.isEmpty()) {
            return;
        }
        List<WindowResult> changed = new ArrayList<>();
        for (WindowResult result : corrected.values()) {
            WindowResult original = Objects.requireNonNull(originals.get(result.end()));
            // An entry that only repeats the one before it is redundant.
            boolean redundant = original.revision() == WindowResult.NOT_EMITTED
                    && result.tally().equals(currentAt(result.end() - 1).tally());
            WindowResult revised = result.replacing(original);
            if (!redundant && revised.revision() != original.revision()) {
                changed.add(revised);
            }
        }
        if (changed.isEmpty()) {
            return;
        }
        WindowResult newest = history.at(key, lastEnded);
        if (newest.end() > changed.get(changed.size() - 1).end()) {
            // Readers of a compacted topic see the last record of a key, which must not be that of an earlier step.
            changed.add(new WindowResult(newest.end(), newest.tally(), newest.revision() + 1));
        }
        history.put(key, changed, horizon);
        changed.forEach(result -> listener.counted(key, result));
    }
}
