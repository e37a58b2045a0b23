package org.lodewire.producer.article;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lodewire.schemas.TimeBasis;
import org.lodewire.schemas.time.EventTime;
import org.lodewire.schemas.time.PublishedTime;

/** The rule by which a producer chooses the event time of an article. */
public enum TimePolicy {
    /** The time of publication, if it is known and plausible; else the time at which the producer saw the article. */
    PUBLISHED,
    /** The time at which the producer saw the article. */
    ARRIVAL;

    /**
     * The event time of an article.
     *
     * @param published null if the source gave none
     * @param seen      when the producer saw the article
     */
    public EventTime decide(@Nullable PublishedTime published, Instant seen) {
        return this == ARRIVAL || published == null ? EventTime.seen(seen) : EventTime.of(published, seen);
    }

    /**
     * The time of publication, if it is known and plausible.
     *
     * @param published null if the source gave none
     * @param now       the time after which nothing can have been published
     */
    public static Optional<Instant> plausible(@Nullable PublishedTime published, Instant now) {
        EventTime time = PUBLISHED.decide(published, now);
        return time.basis() == TimeBasis.PUBLISHED ? Optional.of(time.event()) : Optional.empty();
    }
}
