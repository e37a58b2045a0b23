package org.lodewire.streams.flow;

/** Why a record went to the dead letters. */
public enum DeadLetterReason {
    /** Its bytes are not a record of the type of its topic. */
    UNDECODABLE,
    /** A processor threw an exception. */
    UNPROCESSABLE,
    /** What a processor made of it cannot be written, because it would be too large for a record. */
    UNWRITABLE
}
