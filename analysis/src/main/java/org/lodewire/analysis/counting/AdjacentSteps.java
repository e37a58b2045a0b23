package org.lodewire.analysis.counting;

import org.lodewire.schemas.time.CountWindow;

/**
 * The steps nearest to a given step in which a story has articles.
 *
 * @param before end of the last such step at or before the given one, or {@link #NONE_BEFORE}
 * @param after  end of the first such step after the given one, or {@link #NONE_AFTER}
 */
record AdjacentSteps(long before, long after) {

    static final long NONE_BEFORE = Long.MIN_VALUE;
    static final long NONE_AFTER = Long.MAX_VALUE;

    /**
     * The part of a range of steps in which an article is the only one of its story in the window. All windows of a kind
     * have the same length, so the adjacent articles leave a single contiguous range.
     *
     * @param present the steps at which the window contains the article
     */
    StepRange soleRange(CountWindow window, StepRange present) {
        long from = before == NONE_BEFORE
                ? present.from()
                : Math.max(present.from(), window.firstEnd(before) + window.lengthMillis());
        long to = after == NONE_AFTER ? present.to() : Math.min(present.to(), window.firstEnd(after));
        return new StepRange(from, to);
    }
}
