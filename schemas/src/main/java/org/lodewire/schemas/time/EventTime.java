package org.lodewire.schemas.time;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.lodewire.schemas.Clamp;
import org.lodewire.schemas.TimeBasis;

/**
 * An event time and where it comes from.
 *
 * @param event in whole milliseconds, as records have it
 * @param basis which time it is
 * @param clamp why a time of publication that was given was not taken
 */
public record EventTime(Instant event, TimeBasis basis, Clamp clamp) {

    /** How far the clock of a publisher may be ahead of ours. */
    private static final Duration AHEAD = Duration.ofMinutes(5);

    /** Cuts the time to milliseconds. */
    public EventTime {
        event = event.truncatedTo(ChronoUnit.MILLIS);
    }

    /** When the article was seen, because nothing else is known or asked for. */
    public static EventTime seen(Instant seen) {
        return new EventTime(seen, TimeBasis.SEEN, Clamp.NONE);
    }

    /** When the article was published, if that is believable; else when it was seen, and why. */
    public static EventTime of(PublishedTime published, Instant seen) {
        if (published.time() == null) {
            return new EventTime(seen, TimeBasis.SEEN, published.clamp());
        }
        return published.time().isAfter(seen.plus(AHEAD))
                ? new EventTime(seen, TimeBasis.SEEN, Clamp.FUTURE)
                : new EventTime(published.time(), TimeBasis.PUBLISHED, Clamp.NONE);
    }
}
