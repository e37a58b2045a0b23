package org.lodewire.analysis.counting;

import org.lodewire.schemas.time.CountWindow;

/**
 * A range of steps, given by their ends.
 *
 * @param from the first end, inclusive
 * @param to   the last end, exclusive; a range whose {@code to} is not after {@code from} is empty
 */
record StepRange(long from, long to) {

    /** The steps at whose ends the window contains a time. */
    static StepRange containing(CountWindow window, long at) {
        long first = window.firstEnd(at);
        return new StepRange(first, first + window.lengthMillis());
    }

    boolean isEmpty() {
        return from >= to;
    }
}
