package org.lodewire.streams.flow;

/** Why a record went to the dead letters. */
public enum DeadLetterReason {
    /** Its bytes are not a record of the type of its topic. */
    UNDECODABLE,
    /** A processor threw an exception. */
    UNPROCESSABLE
}
