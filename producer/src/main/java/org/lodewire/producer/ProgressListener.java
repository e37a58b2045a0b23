package org.lodewire.producer;

import java.time.Duration;
import java.util.OptionalLong;
import org.lodewire.producer.article.Rejection;

/** Told by a replay or an ingest how it is going, in its own thread. Every method does nothing unless overridden. */
public interface ProgressListener {

    /** Tells nobody. */
    ProgressListener NONE = new ProgressListener() {};

    /** A corpus is being put in order, which takes one reading of it. */
    default void sorting() {}

    /**
     * The first article is about to be published.
     *
     * @param total how many there will be, rejected ones included, if that is known
     */
    default void started(OptionalLong total) {}

    /** An article was sent, or rejected. */
    default void advanced() {}

    /** It was rejected. */
    default void rejected(Rejection rejection) {}

    /** Nothing will happen for a while, because the pace asks for it. */
    default void waiting(Duration time) {}
}
