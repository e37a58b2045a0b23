package org.lodewire.analysis.counting;

import org.jspecify.annotations.Nullable;
import org.lodewire.schemas.time.CountWindow;

/** The corrections caused by one change of a name, at most one per window. Most changes cause none. For one use. */
final class Corrections {

    private final CountHistory history;
    private final StepClock clock;
    private final String name;
    private final @Nullable Correction[] corrections = new Correction[CountWindow.values().length];

    Corrections(CountHistory history, StepClock clock, String name) {
        this.history = history;
        this.clock = clock;
        this.name = name;
    }

    String name() {
        return name;
    }

    /** The correction of a window, to which additions at ended steps are made. */
    Correction in(CountWindow window) {
        Correction existing = corrections[window.ordinal()];
        if (existing == null) {
            existing = new Correction(history, new WindowedKey(name, window), clock.ended(window));
            corrections[window.ordinal()] = existing;
        }
        return existing;
    }

    /** Stores and emits all corrected results. */
    void emit(long horizon, RollingCounts.Listener listener) {
        for (Correction correction : corrections) {
            if (correction != null) {
                correction.emit(horizon, listener);
            }
        }
    }
}
