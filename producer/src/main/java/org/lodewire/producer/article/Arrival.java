package org.lodewire.producer.article;

/** What a source delivers: an article, or the rejection of something that is no article. */
public sealed interface Arrival permits Article, Rejection {

    /** Where it came from, and its original bytes. */
    Provenance provenance();
}
