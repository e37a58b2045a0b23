package org.lodewire.producer;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lodewire.producer.article.Arrival;
import org.lodewire.producer.article.Article;
import org.lodewire.producer.article.Rejection;
import org.lodewire.producer.article.TimePolicy;

/**
 * Computes when the articles of a replay are due. An article without a plausible time of publication, or published before
 * an article that is already due, is due immediately. For one thread.
 */
final class Timetable {

    private final Pace pace;
    private final Instant now;

    private long before;
    private @Nullable Instant first;
    private Duration reached = Duration.ZERO;

    /**
     * Makes a timetable.
     *
     * @param now the time after which nothing can have been published
     */
    Timetable(Pace pace, Instant now) {
        this.pace = pace;
        this.now = now;
    }

    /** When the next article is due, measured from the start. */
    Duration due(Arrival next) {
        published(next).ifPresent(this::advance);
        return pace.due(before++, reached);
    }

    private void advance(Instant published) {
        Instant start = first == null ? published : first;
        Duration since = Duration.between(start, published);
        first = start;
        reached = since.compareTo(reached) > 0 ? since : reached;
    }

    private Optional<Instant> published(Arrival arrival) {
        if (arrival instanceof Article article && article.fetchedAt() != null) {
            return Optional.of(article.fetchedAt()).filter(fetched -> !fetched.isAfter(now));
        }
        return !(arrival instanceof Rejection)
                ? TimePolicy.plausible(arrival.metadata().published(), now)
                : Optional.empty();
    }
}
