package org.lodewire.analysis.counting;

import org.lodewire.schemas.time.CountWindow;

/** The corrections that one change of a name makes, window by window; most changes make none. For one use. */
final class Corrections {

    private final CountHistory history;
    private final StepClock clock;
    private final String name;
    private final Correction[] corrections = new Correction[CountWindow.values().length];

    Corrections(CountHistory history, StepClock clock, String name) {
        this.history = history;
        this.clock = clock;
        this.name = name;
    }

    String name() {
        return name;
    }

    /** The correction of a window, for additions to ends that are over. */
    Correction of(CountWindow window) {
        Correction there = corrections[window.ordinal()];
        if (there == null) {
            there = new Correction(history, new WindowedKey(name, window), clock.ended(window));
            corrections[window.ordinal()] = there;
        }
        return there;
    }

    /** Writes and tells them all. */
    void tell(long horizon, RollingCounts.Listener listener) {
        for (Correction each : corrections) {
            if (each != null) {
                each.tell(horizon, listener);
            }
        }
    }
}
