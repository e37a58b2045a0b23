package org.lodewire.producer.article;

import java.time.Instant;
import java.util.Optional;
import org.lodewire.schemas.TimeBasis;
import org.lodewire.schemas.time.EventTime;
import org.lodewire.schemas.time.PublishedTime;

/** Which time an article's event time is. */
public enum TimePolicy {
    /** When it was published, if that is known and believable; else when it was seen. */
    PUBLISHED,
    /** When it was seen. */
    ARRIVAL;

    /**
     * The event time of an article.
     *
     * @param published as the source gave it; null if it gave none
     * @param seen      when the article was seen
     */
    public EventTime decide(String published, Instant seen) {
        return this == ARRIVAL || published == null
                ? EventTime.seen(seen)
                : EventTime.of(PublishedTime.read(published), seen);
    }

    /** When an article was published, as far as that is known and believable at a time. */
    public static Optional<Instant> believed(String published, Instant now) {
        EventTime time = PUBLISHED.decide(published, now);
        return time.basis() == TimeBasis.PUBLISHED ? Optional.of(time.event()) : Optional.empty();
    }
}
