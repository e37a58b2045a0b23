package org.lodewire.producer.article;

/** What a source delivers: an article, its withdrawal, or the rejection of something that is neither. */
public sealed interface Arrival permits Article, Withdrawal, Rejection {

    /** The metadata, as far as it could be read. */
    Metadata metadata();

    /** Where it came from, and its original bytes. */
    Provenance provenance();
}
