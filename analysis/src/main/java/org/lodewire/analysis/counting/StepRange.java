package org.lodewire.analysis.counting;

import org.lodewire.schemas.time.CountWindow;

/**
 * A stretch of ends of steps.
 *
 * @param from the first
 * @param to   behind the last; a stretch that ends where it begins or before is empty
 */
record StepRange(long from, long to) {

    /** The ends at which something that happened then is in the window. */
    static StepRange of(CountWindow window, long at) {
        long first = window.firstEnd(at);
        return new StepRange(first, first + window.lengthMillis());
    }

    boolean isEmpty() {
        return from >= to;
    }
}
