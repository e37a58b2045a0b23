package org.lodewire.producer.article;

/** What comes out of a source: an article, or something that should have been one and why it is not. */
public sealed interface Arrival permits Article, Rejection {

    /** Where it came from. */
    Provenance provenance();
}
