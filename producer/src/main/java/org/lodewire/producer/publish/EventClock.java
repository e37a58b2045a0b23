package org.lodewire.producer.publish;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.lodewire.producer.article.TimePolicy;
import org.lodewire.schemas.ArticleTime;
import org.lodewire.schemas.time.EventTime;
import org.lodewire.schemas.time.PublishedTime;

/** Gives articles their times and remembers the earliest and the latest event time it gave. */
final class EventClock {

    private final TimePolicy policy;
    private final InstantSource wall;

    private Instant earliest;
    private Instant latest;
    private long given;

    EventClock(TimePolicy policy, InstantSource wall) {
        this.policy = policy;
        this.wall = wall;
    }

    /** The time of an article that is seen now. */
    ArticleTime of(PublishedTime published) {
        Instant seen = wall.instant().truncatedTo(ChronoUnit.MILLIS);
        EventTime time = policy.decide(published, seen);
        Instant event = time.event();
        earliest = earliest == null || event.isBefore(earliest) ? event : earliest;
        latest = latest == null || event.isAfter(latest) ? event : latest;
        return ArticleTime.newBuilder()
                .setEvent(event)
                .setBasis(time.basis())
                .setClamp(time.clamp())
                .setPublished(published == null ? null : published.text())
                .setByArrival(policy == TimePolicy.ARRIVAL)
                .setSeen(seen)
                .setClock(latest)
                .setSequence(given++)
                .build();
    }

    /** The earliest event time, null if there was none. */
    Instant earliest() {
        return earliest;
    }

    /** The clock: the latest event time, null if there was none. */
    Instant latest() {
        return latest;
    }
}
