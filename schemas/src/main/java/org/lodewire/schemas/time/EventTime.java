package org.lodewire.schemas.time;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.lodewire.schemas.Clamp;
import org.lodewire.schemas.TimeBasis;

/**
 * An event time and its origin.
 *
 * @param event in whole milliseconds, as in records
 * @param basis which time was used
 * @param clamp why the given time of publication was not used
 */
public record EventTime(Instant event, TimeBasis basis, Clamp clamp) {

    /** Tolerance for clocks that are fast. */
    public static final Duration MAX_AHEAD = Duration.ofMinutes(5);

    /** The earliest plausible time. Programs with an unset clock write 1 January 1970; Kafka has no timestamps before that. */
    public static final Instant EARLIEST = Instant.parse("1970-01-02T00:00:00Z");

    /** Truncates the time to milliseconds. */
    public EventTime {
        event = event.truncatedTo(ChronoUnit.MILLIS);
    }

    /** The time at which the article was seen. */
    public static EventTime seen(Instant seen) {
        return new EventTime(seen, TimeBasis.SEEN, Clamp.NONE);
    }

    /** The time of publication, if it is plausible; else the time at which the article was seen, with the reason. */
    public static EventTime of(PublishedTime published, Instant seen) {
        Instant time = published.time();
        if (time == null) {
            return new EventTime(seen, TimeBasis.SEEN, published.clamp());
        }
        return time.isAfter(seen.plus(MAX_AHEAD))
                ? new EventTime(seen, TimeBasis.SEEN, Clamp.FUTURE)
                : new EventTime(time, TimeBasis.PUBLISHED, Clamp.NONE);
    }
}
