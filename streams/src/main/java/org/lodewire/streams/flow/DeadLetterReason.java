package org.lodewire.streams.flow;

/** Why a record went to the dead letters. */
public enum DeadLetterReason {
    /** Its bytes are not what the topic holds. */
    UNDECODABLE,
    /** A processor threw an exception. */
    UNPROCESSABLE
}
