package org.lodewire.producer.article;

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

    /** Cuts the time to milliseconds. */
    public EventTime {
        event = event.truncatedTo(ChronoUnit.MILLIS);
    }
}
