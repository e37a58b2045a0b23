package org.lodewire.streams.counts;

import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lodewire.streams.rolling.EndedCount;
import org.lodewire.streams.rolling.NameWindow;
import org.lodewire.streams.rolling.RollingCounts;
import org.lodewire.streams.rolling.StepClock;
import org.lodewire.streams.rolling.Tally;

/**
 * Which counts grew since they were last told, so that each is told at once but at most once a second. In memory only:
 * the end of the step tells the same and more. For one thread.
 */
final class ProvisionalCounts {

    private static final long PAUSE = 1000;

    private final Map<NameWindow, Told> told = new HashMap<>();
    private final Map<NameWindow, Boolean> grown = new LinkedHashMap<>();

    private record Told(long end, Tally tally, long when) {
    }

    /** Notes that a count may have grown. */
    void grew(NameWindow of) {
        grown.put(of, true);
    }

    /**
     * Tells those that grew and whose pause is over. Before time is known there is no step to tell them of, and they wait.
     *
     * @param now    the machine's time, in milliseconds
     * @param counts the counts
     */
    void tell(long now, RollingCounts counts, RollingCounts.Listener listener) {
        if (counts.clock().time() == StepClock.UNSET) {
            return;
        }
        for (Iterator<NameWindow> each = grown.keySet().iterator(); each.hasNext();) {
            NameWindow of = each.next();
            Told last = told.get(of);
            if (last != null && now - last.when() < PAUSE) {
                continue;
            }
            each.remove();
            EndedCount count = counts.soFar(of);
            Tally before = last != null && last.end() == count.end() ? last.tally() : counts.now(of).tally();
            if (count.tally().mentions() > before.mentions()) {
                told.put(of, new Told(count.end(), count.tally(), now));
                listener.counted(of, count);
            }
        }
    }

    /** Notes that the final count of an end was told, so that nothing provisional stands there any more. */
    void settled(NameWindow of, long end) {
        told.computeIfPresent(of, (key, last) -> last.end() <= end ? null : last);
    }

    /** Takes out what was told provisionally of ends that are over and never settled, as nothing changed in the end. */
    List<NameWindow> unsettled(StepClock clock) {
        List<NameWindow> over = told.entrySet().stream()
                .filter(entry -> entry.getValue().end() <= clock.ended(entry.getKey().window()))
                .map(Map.Entry::getKey).toList();
        over.forEach(told::remove);
        return over;
    }
}
