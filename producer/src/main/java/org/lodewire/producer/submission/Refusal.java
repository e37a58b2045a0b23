package org.lodewire.producer.submission;

/** Why an article is not submitted again. */
public enum Refusal {
    /** Its event time is further back than the grace. */
    LATE,
    /** It is larger than the limit. */
    TOO_LARGE,
    /** It has no content. */
    EMPTY,
    /** Cleaning has left nothing of it, and would do so again. */
    NO_TEXT,
    /** The record that has it is no longer retained. */
    NOT_RETAINED,
    /** Only its beginning was kept, and the rest is in a file or a stream. */
    CUT,
    /** Its bytes are still no article. */
    UNREADABLE,
    /** It is a record between two stages. */
    BETWEEN_STAGES
}
