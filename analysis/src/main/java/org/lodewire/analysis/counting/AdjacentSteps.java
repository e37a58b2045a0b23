package org.lodewire.analysis.counting;

import org.lodewire.schemas.time.CountWindow;

/**
 * The steps of a story's articles next to that of one of them.
 *
 * @param before end of the step at or before it; {@link #NONE_BEFORE} if there is none
 * @param after  end of the step behind it; {@link #NONE_AFTER} if there is none
 */
record AdjacentSteps(long before, long after) {

    static final long NONE_BEFORE = Long.MIN_VALUE;
    static final long NONE_AFTER = Long.MAX_VALUE;

    /**
     * At which ends an article that is in the window at some is the only one of its story there. All windows of a kind
     * have one length, so the articles just before and after leave a single stretch between them.
     */
    StepRange alone(CountWindow window, StepRange present) {
        long from = before == NONE_BEFORE
                ? present.from()
                : Math.max(present.from(), window.firstEnd(before) + window.lengthMillis());
        long to = after == NONE_AFTER ? present.to() : Math.min(present.to(), window.firstEnd(after));
        return new StepRange(from, to);
    }
}
