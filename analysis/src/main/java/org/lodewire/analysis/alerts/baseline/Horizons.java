package org.lodewire.analysis.alerts.baseline;

import java.time.Duration;
import java.util.List;
import org.lodewire.schemas.time.CountWindow;

/**
 * The lengths of time over which a rule looks at the counts of its window, each a number of blocks. A block is an hour, or
 * the window if that is longer. Blocks are taken at fixed intervals.
 *
 * @param block    length of a block, in milliseconds
 * @param interval interval between the ends of blocks, in milliseconds
 * @param slots    number of windows that make a block
 * @param blocks   number of blocks of each horizon, ascending; the first is 1
 */
public record Horizons(long block, long interval, int slots, List<Integer> blocks) {

    private static final long HOUR = Duration.ofHours(1).toMillis();
    private static final List<Integer> HOURS_TO_A_DAY = List.of(1, 6, 24);

    /** The horizons of a window: 1, 6 and 24 hours, or its own length if it is longer than an hour. */
    public static Horizons of(CountWindow window) {
        long length = window.lengthMillis();
        return length > HOUR
                ? new Horizons(length, Math.max(HOUR, window.stepMillis()), 1, List.of(1))
                : new Horizons(HOUR, HOUR, Math.toIntExact(HOUR / length), HOURS_TO_A_DAY);
    }

    int size() {
        return blocks.size();
    }

    /** The length of a horizon, in milliseconds. */
    public long length(int horizon) {
        return blocks.get(horizon) * block;
    }

    /** How many intervals a horizon spans: the number of successive readings that one article can contribute to. */
    double span(int horizon) {
        return (double) length(horizon) / interval;
    }

    /** The index of the interval in which a time lies. */
    long index(long time) {
        return Math.floorDiv(time, interval);
    }

    /** The index of the window's slot in which a time lies. */
    long slot(long time) {
        return Math.floorDiv(time, block / slots);
    }
}
