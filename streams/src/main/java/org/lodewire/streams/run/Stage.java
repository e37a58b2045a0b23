package org.lodewire.streams.run;

/** The stages, in the order in which data flows. */
public enum Stage {
    /** From raw articles to clean ones. */
    CLEAN,
    /** From clean articles to who and what they are about. */
    ENTITIES,
    /** From clean articles to the topics they mention. */
    TOPICS,
    /** From single articles to stories. */
    STORIES,
    /** From mentions to counts. */
    COUNTS,
    /** From counts to alerts. */
    ALERTS,
    /** From entities to their counts, and which are mentioned most and rise fastest. */
    TRENDS
}
