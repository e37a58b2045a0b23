package org.lodewire.producer.publish;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.lodewire.schemas.RejectionReason;

/**
 * What a publisher did. Repeats are among the articles sent: only the pipeline knows them.
 *
 * @param sent       how many articles Kafka took
 * @param rejected   how many were not taken, by reason; reasons that did not occur are not there
 * @param firstEvent the earliest event time of the articles, null if none was sent
 * @param lastEvent  the latest event time of the articles, null if none was sent
 * @param clock      event time that every partition of the raw topic has reached by the last watermarks, null if none
 *                   was sent
 * @param took       from opening the publisher to the end
 */
public record PublishSummary(
        long sent,
        Map<RejectionReason, Long> rejected,
        Instant firstEvent,
        Instant lastEvent,
        Instant clock,
        Duration took) {

    /** Copies the map. */
    public PublishSummary {
        rejected = Map.copyOf(rejected);
    }

    /** How many were not taken, for whatever reason. */
    public long rejections() {
        return rejected.values().stream().mapToLong(Long::longValue).sum();
    }
}
