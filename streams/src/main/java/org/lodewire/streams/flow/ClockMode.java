package org.lodewire.streams.flow;

/** The clock that ends windows and evaluates alerts. */
public enum ClockMode {
    /** Event time only, for replays: the same corpus has the same counts in every run. */
    EVENT,
    /** The clock of the machine, for live use: windows also end when no articles arrive. */
    WALL
}
