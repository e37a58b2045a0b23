package org.lodewire.streams.flow;

import org.lodewire.schemas.RejectionReason;

/**
 * Receives the result of processing each article, and each dead letter. Stream threads call it concurrently and for
 * every article, so an implementation must be thread-safe and fast. Records that are processed again after a failure
 * are reported again.
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

    /** An article was cleaned, a new one or a revision, or withdrawn. */
    void accepted();

    /** An article was a repeat of one that had been accepted, and changed nothing. */
    void repeated();

    /** An article was rejected. */
    void rejected(RejectionReason reason);

    /**
     * A record went to the dead letters.
     *
     * @param description the record and its fault
     */
    void deadLetter(DeadLetterReason reason, String description);
}
