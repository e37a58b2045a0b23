package org.lodewire.producer.publish;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.lodewire.producer.article.TimePolicy;
import org.lodewire.schemas.ArticleTime;
import org.lodewire.schemas.time.EventTime;
import org.lodewire.schemas.time.PublishedTime;

/**
 * The event clock of a producer: assigns each article its time and number, and holds the latest event time so far. For
 * one thread at a time.
 */
final class EventClock {

    private final TimePolicy policy;
    private final InstantSource wall;

    private @Nullable Instant earliest;
    private @Nullable Instant latest;
    private long articles;

    EventClock(TimePolicy policy, InstantSource wall) {
        this.policy = policy;
        this.wall = wall;
    }

    /**
     * The time of an article that the producer sees now. Advances the clock to its event time.
     *
     * @param published null if the source gave none
     */
    ArticleTime assign(@Nullable PublishedTime published) {
        Instant seen = wall.instant().truncatedTo(ChronoUnit.MILLIS);
        EventTime time = policy.decide(published, seen);
        Instant event = time.event();
        Instant clock = latest == null || event.isAfter(latest) ? event : latest;
        latest = clock;
        earliest = earliest == null || event.isBefore(earliest) ? event : earliest;
        return ArticleTime.newBuilder()
                .setEvent(event)
                .setBasis(time.basis())
                .setClamp(time.clamp())
                .setPublished(published == null ? null : published.text())
                .setByArrival(policy == TimePolicy.ARRIVAL)
                .setSeen(seen)
                .setClock(clock)
                .setSequence(articles++)
                .build();
    }

    /** The earliest event time, null before the first article. */
    @Nullable
    Instant earliest() {
        return earliest;
    }

    /** The time of the clock: the latest event time, null before the first article. */
    @Nullable
    Instant latest() {
        return latest;
    }
}
