package org.lodewire.streams.run;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Up to which time one partition has been processed. Remembers where the partition ended at some times, until its consumer
 * has committed these ends. Times are in milliseconds since the epoch. Thread-safe.
 */
final class CatchUp {

    /** More times are not remembered: the newest gives way, so that time passes in fewer steps. */
    private static final int MAX_ENDS = 3_000;

    private final Deque<End> ends = new ArrayDeque<>();
    private long processedUntil = Long.MIN_VALUE;

    private record End(long time, long offset) {}

    /**
     * Adds what is known at a time.
     *
     * @param end       the offset at which the partition ended at this time, or later
     * @param committed the offset that its consumer had committed at this time, or later
     */
    synchronized void at(long time, long end, long committed) {
        End last = ends.peekLast();
        if (last != null && (last.offset() >= end || ends.size() == MAX_ENDS)) {
            ends.removeLast();
        }
        ends.addLast(new End(time, end));
        while (!ends.isEmpty() && ends.getFirst().offset() <= committed) {
            processedUntil = Math.max(processedUntil, ends.removeFirst().time());
        }
    }

    /** The newest time at which all that the partition had then has been processed; the least value if there is none. */
    synchronized long processedUntil() {
        return processedUntil;
    }
}
