package org.lodewire.analysis.counting.emission;

import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lodewire.analysis.counting.RollingCounts;
import org.lodewire.analysis.counting.StepClock;
import org.lodewire.analysis.counting.Tally;
import org.lodewire.analysis.counting.WindowResult;
import org.lodewire.analysis.counting.WindowedKey;

/**
 * Which counts grew since they were last told, so that each is told at once but at most once a second. In memory only:
 * the end of the step tells the same and more. For one thread.
 */
public final class ProvisionalCounts {

    private static final long PAUSE = 1000;

    private final Map<WindowedKey, Told> told = new HashMap<>();
    private final Map<WindowedKey, Boolean> grown = new LinkedHashMap<>();

    private record Told(long end, Tally tally, long when) {}

    /** Notes that a count may have grown. */
    public void grew(WindowedKey of) {
        grown.put(of, true);
    }

    /**
     * Tells those that grew and whose pause is over. Before time is known there is no step to tell them of, and they wait.
     *
     * @param now    the machine's time, in milliseconds
     * @param counts the counts
     */
    public void tell(long now, RollingCounts counts, RollingCounts.Listener listener) {
        if (counts.clock().time() == StepClock.UNSET) {
            return;
        }
        for (Iterator<WindowedKey> each = grown.keySet().iterator(); each.hasNext(); ) {
            WindowedKey of = each.next();
            Told last = told.get(of);
            if (last != null && now - last.when() < PAUSE) {
                continue;
            }
            each.remove();
            WindowResult count = counts.soFar(of);
            Tally before = last != null && last.end() == count.end()
                    ? last.tally()
                    : counts.now(of).tally();
            if (count.tally().mentions() > before.mentions()) {
                told.put(of, new Told(count.end(), count.tally(), now));
                listener.counted(of, count);
            }
        }
    }

    /** Notes that the final count of an end was told, so that nothing provisional stands there any more. */
    public void settled(WindowedKey of, long end) {
        told.computeIfPresent(of, (key, last) -> last.end() <= end ? null : last);
    }

    /** Takes out what was told provisionally of ends that are over and never settled, as nothing changed in the end. */
    public List<WindowedKey> unsettled(StepClock clock) {
        List<WindowedKey> over = told.entrySet().stream()
                .filter(entry ->
                        entry.getValue().end() <= clock.ended(entry.getKey().window()))
                .map(Map.Entry::getKey)
                .toList();
        over.forEach(told::remove);
        return over;
    }
}
