package org.lodewire.streams.flow;

import java.util.Locale;

/** The clock that ends windows and evaluates alerts. */
public enum ClockMode {
    /** Event time only, for replays: the same corpus has the same counts in every run. */
    EVENT,
    /** The clock of the machine, for live use: windows also end when no articles arrive. */
    WALL;

    /** The name as options have it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
