package org.lodewire.producer.publish;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.lodewire.producer.article.TimePolicy;
import org.lodewire.schemas.ArticleTime;
import org.lodewire.schemas.TimeBasis;
import org.lodewire.schemas.time.EventTime;
import org.lodewire.schemas.time.PublishedTime;

/**
 * The event clock of a producer: assigns each article its time and number, and holds the latest event time so far. For
 * one thread at a time.
 */
final class EventClock {

    /** The clock of articles that are sent before any article has moved it. */
    static final Instant NOT_STARTED = Instant.EPOCH;

    /** Articles that are published as they come have dates closer to the present than this. */
    private static final Duration FAR = Duration.ofDays(1);

    private final TimePolicy policy;
    private final InstantSource wall;

    private boolean statedOnly;
    private @Nullable Instant earliest;
    private @Nullable Instant latest;
    private long articles;

    EventClock(TimePolicy policy, InstantSource wall) {
        this.policy = policy;
        this.wall = wall;
    }

    /**
     * From now on, the arrival of an article without a usable date does not move the clock. In a replay it would advance past
     * all that follows.
     */
    void followStatedTimes() {
        statedOnly = policy == TimePolicy.PUBLISHED;
    }

    /**
     * The time of an article that the producer sees now. Advances the clock to its event time.
     *
     * @param published null if the source gave none
     */
    ArticleTime assign(@Nullable PublishedTime published) {
        return assign(published, null);
    }

    /**
     * The time of an article. Advances the clock to its event time.
     *
     * @param published null if the source gave none
     * @param fetched   when it was seen, if another program has recorded that, else null; as good as a date of the source
     */
    ArticleTime assign(@Nullable PublishedTime published, @Nullable Instant fetched) {
        Instant now = wall.instant();
        Instant past = fetched == null || fetched.isAfter(now) || fetched.isBefore(EventTime.EARLIEST) ? null : fetched;
        boolean recorded = past != null;
        Instant seen = (past == null ? now : past).truncatedTo(ChronoUnit.MILLIS);
        EventTime time = policy.decide(published, seen);
        if (recorded || time.basis() == TimeBasis.PUBLISHED || mayMoveClock(time.event())) {
            advance(time.event());
        }
        return ArticleTime.newBuilder()
                .setEvent(time.event())
                .setBasis(time.basis())
                .setClamp(time.clamp())
                .setPublished(published == null ? null : published.text())
                .setByArrival(policy == TimePolicy.ARRIVAL)
                .setSeen(seen)
                .setClock(latest == null ? NOT_STARTED : latest)
                .setSequence(articles++)
                .build();
    }

    /** Whether an arrival moves the clock: not in a replay, and not far past the dates of what is no live input. */
    private boolean mayMoveClock(Instant arrival) {
        boolean isLive = policy == TimePolicy.ARRIVAL || latest == null || !arrival.isAfter(latest.plus(FAR));
        return !statedOnly && isLive;
    }

    /**
     * The time of an article that was sent before and is sent again, with its own event time. Does not advance the clock.
     *
     * @param time as it was sent the first time
     */
    ArticleTime again(ArticleTime time) {
        return ArticleTime.newBuilder(time)
                .setClock(latest == null ? NOT_STARTED : latest)
                .setSequence(articles++)
                .build();
    }

    /** Sets the clock to the time that the raw topic has reached. */
    void startAt(Instant reached) {
        latest = reached;
    }

    private void advance(Instant event) {
        latest = latest == null || event.isAfter(latest) ? event : latest;
        earliest = earliest == null || event.isBefore(earliest) ? event : earliest;
    }

    /** The earliest event time of the articles that may move the clock, null before the first. */
    @Nullable
    Instant earliest() {
        return earliest;
    }

    /** The time of the clock, null before the first article that moves it. */
    @Nullable
    Instant latest() {
        return latest;
    }
}
