package org.lodewire.analysis.counting.emission;

import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lodewire.analysis.counting.RollingCounts;
import org.lodewire.analysis.counting.StepClock;
import org.lodewire.analysis.counting.Tally;
import org.lodewire.analysis.counting.WindowResult;
import org.lodewire.analysis.counting.WindowedKey;

/**
 * Emits counts that grew before their step ended, and those that fell again because of a retraction: immediately, but at most
 * once a second for each key. State is in memory only, because the final count of the step supersedes it. Not thread-safe.
 */
public final class ProvisionalCounts {

    private static final long MIN_INTERVAL_MILLIS = 1000;

    private final Map<WindowedKey, Emitted> emitted = new HashMap<>();
    private final Set<WindowedKey> changed = new LinkedHashSet<>();
    /** The newest occurrence of each key that time has not reached, in milliseconds since the epoch. */
    private final Map<WindowedKey, Long> ahead = new HashMap<>();

    private record Emitted(long end, Tally tally, long when) {}

    /** Notes that a count may have grown or fallen. */
    public void changed(WindowedKey key) {
        changed.add(key);
    }

    /**
     * Notes that a count may have grown or fallen by an occurrence, or will when time has reached it: after an outage, time
     * waits for what was published meanwhile.
     *
     * @param at time of the occurrence, in milliseconds since the epoch
     */
    public void changed(WindowedKey key, long at, StepClock clock) {
        changed.add(key);
        if (at > clock.time()) {
            ahead.merge(key, at, Math::max);
        }
    }

    /** Notes that time has advanced, and so counts of steps that have begun may have grown by what came before. */
    public void advanced(StepClock clock) {
        changed.addAll(ahead.keySet());
        ahead.values().removeIf(at -> at <= clock.time());
    }

    /**
     * Emits the counts that grew, and those that differ from what was emitted for their step, unless they were emitted less
     * than a second ago. Before the first watermark there is no current step, so nothing is emitted.
     *
     * @param now    wall-clock time, in milliseconds
     * @param counts the counts
     */
    public void emit(long now, RollingCounts counts, RollingCounts.Listener listener) {
        if (counts.clock().time() == StepClock.UNSET) {
            return;
        }
        for (Iterator<WindowedKey> keys = changed.iterator(); keys.hasNext(); ) {
            WindowedKey key = keys.next();
            Emitted last = emitted.get(key);
            if (last != null && now - last.when() < MIN_INTERVAL_MILLIS) {
                continue;
            }
            keys.remove();
            WindowResult count = counts.provisional(key);
            boolean differs = last != null && last.end() == count.end()
                    ? !count.tally().equals(last.tally())
                    : count.tally().mentions() > counts.latest(key).tally().mentions();
            if (differs) {
                emitted.put(key, new Emitted(count.end(), count.tally(), now));
                listener.counted(key, count);
            }
        }
    }

    /** Notes that the final count of an end was emitted, which supersedes a provisional one. */
    public void settled(WindowedKey key, long end) {
        emitted.computeIfPresent(key, (same, last) -> last.end() <= end ? null : last);
    }

    /** Removes and returns the keys with a provisional count of an ended step but no final one, as it did not change. */
    public List<WindowedKey> pollUnsettled(StepClock clock) {
        List<WindowedKey> unsettled = emitted.entrySet().stream()
                .filter(entry ->
                        entry.getValue().end() <= clock.ended(entry.getKey().window()))
                .map(Map.Entry::getKey)
                .toList();
        unsettled.forEach(emitted::remove);
        return unsettled;
    }
}
