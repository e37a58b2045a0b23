package org.lodewire.streams.flow;

import org.lodewire.schemas.RejectionReason;

/**
 * Is notified of what becomes of each article and record, to count it. Stream threads call it concurrently, for every
 * article, so an implementation must be thread-safe and fast. What is processed again after a failure is reported again.
 */
public interface ProcessingListener {

    /** Ignores everything. */
    ProcessingListener NONE = new ProcessingListener() {
        @Override
        public void accepted() {}

        @Override
        public void repeated() {}

        @Override
        public void rejected(RejectionReason reason) {}

        @Override
        public void deadLetter(DeadLetterReason reason, String description) {}
    };

    /** An article was cleaned: a new one or a revision. */
    void accepted();

    /** An article was a repeat of one that had been accepted, and changed nothing. */
    void repeated();

    /** An article was rejected. */
    void rejected(RejectionReason reason);

    /**
     * A record went to the dead letters.
     *
     * @param description which record it is, and what is wrong with it
     */
    void deadLetter(DeadLetterReason reason, String description);
}
