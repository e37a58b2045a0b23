package org.lodewire.analysis.counting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A correction of the counts of one name in one window at ends that are over: additions to stretches of ends, all of which
 * are made before any count is told. For one use.
 */
final class Correction {

    private final CountHistory history;
    private final WindowedKey of;
    private final long ended;
    private final TreeMap<Long, WindowResult> before = new TreeMap<>();
    private final TreeMap<Long, WindowResult> after = new TreeMap<>();

    /** @param ended the last end that is over */
    Correction(CountHistory history, WindowedKey of, long ended) {
        this.history = history;
        this.of = of;
        this.ended = ended;
    }

    /** Adds to the count at a stretch of ends, as far as they are over; the first is. */
    void add(StepRange ends, Tally by) {
        split(ends.from());
        if (ends.to() <= ended) {
            split(ends.to());
        }
        long last = Math.min(ends.to() - 1, ended);
        for (WindowResult count : history.between(of, ends.from(), last)) {
            touch(count);
        }
        after.subMap(ends.from(), true, last, true).replaceAll((end, count) -> count.changed(by));
    }

    /** Makes sure that there is an entry at an end, so that a change there does not reach what lies before it. */
    private void split(long end) {
        WindowResult there = holding(end);
        touch(there.end() == end ? there : new WindowResult(end, there.tally(), WindowResult.NEVER_TOLD));
    }

    private void touch(WindowResult count) {
        if (before.putIfAbsent(count.end(), count) == null) {
            after.put(count.end(), count);
        }
    }

    /** The count that holds at an end by now. */
    private WindowResult holding(long end) {
        WindowResult stored = history.at(of, end);
        Map.Entry<Long, WindowResult> touched = after.floorEntry(end);
        return touched == null || touched.getKey() < stored.end() ? stored : touched.getValue();
    }

    /** Writes and tells the counts that differ now, in order, and last of all the newest there is. */
    void tell(long horizon, RollingCounts.Listener listener) {
        if (before.isEmpty()) {
            return;
        }
        List<WindowResult> changed = new ArrayList<>();
        for (WindowResult count : after.values()) {
            WindowResult was = before.get(count.end());
            // What holds there anyway needs no entry.
            boolean needless = was.revision() == WindowResult.NEVER_TOLD
                    && count.tally().equals(holding(count.end() - 1).tally());
            if (!needless && count.after(was).revision() != was.revision()) {
                changed.add(count.after(was));
            }
        }
        if (changed.isEmpty()) {
            return;
        }
        WindowResult newest = history.at(of, ended);
        if (newest.end() > changed.get(changed.size() - 1).end()) {
            // Readers of a compacted topic see the last record of a key: it must not be one of the past.
            changed.add(new WindowResult(newest.end(), newest.tally(), newest.revision() + 1));
        }
        history.put(of, changed, horizon);
        changed.forEach(count -> listener.counted(of, count));
    }
}
