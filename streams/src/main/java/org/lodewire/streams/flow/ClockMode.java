package org.lodewire.streams.flow;

/** What makes time pass for windows and alerts. */
public enum ClockMode {
    /** Time is what the records say, for replays: the same corpus gives the same counts, however it is run. */
    EVENT,
    /** Time is the machine's, so that it also passes when nothing arrives: for live use. */
    WALL
}
