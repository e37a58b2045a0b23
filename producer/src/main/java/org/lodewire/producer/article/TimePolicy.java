package org.lodewire.producer.article;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.lodewire.schemas.Clamp;
import org.lodewire.schemas.TimeBasis;

/** Which time an article's event time is. */
public enum TimePolicy {
    /** When it was published, if that is known and believable; else when it was seen. */
    PUBLISHED,
    /** When it was seen. */
    ARRIVAL;

    /** How far the clock of a publisher may be ahead of ours. */
    private static final Duration AHEAD = Duration.ofMinutes(5);

    /**
     * The event time of an article.
     *
     * @param published as the source gave it; null if it gave none
     * @param seen      when the article was seen
     */
    public EventTime decide(String published, Instant seen) {
        if (this == ARRIVAL || published == null) {
            return new EventTime(seen, TimeBasis.SEEN, Clamp.NONE);
        }
        PublishedTime read = PublishedTime.read(published);
        if (read.time() == null) {
            return new EventTime(seen, TimeBasis.SEEN, read.clamp());
        }
        if (read.time().isAfter(seen.plus(AHEAD))) {
            return new EventTime(seen, TimeBasis.SEEN, Clamp.FUTURE);
        }
        return new EventTime(read.time(), TimeBasis.PUBLISHED, Clamp.NONE);
    }

    /** When an article was published, as far as that is known and believable at a time. */
    public static Optional<Instant> believed(String published, Instant now) {
        EventTime time = PUBLISHED.decide(published, now);
        return time.basis() == TimeBasis.PUBLISHED ? Optional.of(time.event()) : Optional.empty();
    }
}
