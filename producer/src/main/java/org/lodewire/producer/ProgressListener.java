package org.lodewire.producer;

import java.time.Duration;
import java.util.OptionalLong;
import org.lodewire.producer.article.Rejection;

/**
 * Receives the progress of a replay or an ingest, in the thread that runs it. Every method does nothing unless overridden.
 */
public interface ProgressListener {

    /** Ignores all progress. */
    ProgressListener NONE = new ProgressListener() {};

    /** A corpus is being sorted, which takes one pass over it. */
    default void sorting() {}

    /**
     * The first article is about to be published.
     *
     * @param total the number of articles and rejections to come, if it is known
     */
    default void started(OptionalLong total) {}

    /**
     * The first article is about to be published.
     *
     * @param bytes the number of bytes to read, if it is known
     */
    default void started(OptionalLong total, OptionalLong bytes) {
        started(total);
    }

    /**
     * An article was sent or rejected.
     *
     * @param bytes how many have been read
     */
    default void advanced(long bytes) {
        advanced();
    }

    /** An article was sent or rejected. */
    default void advanced() {}

    /** An article was rejected. */
    default void rejected(Rejection rejection) {}

    /** The next article is due after a while. */
    default void waiting(Duration time) {}
}
