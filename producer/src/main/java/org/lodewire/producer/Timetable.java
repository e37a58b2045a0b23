package org.lodewire.producer;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.lodewire.producer.article.Arrival;
import org.lodewire.producer.article.Article;
import org.lodewire.producer.article.TimePolicy;

/**
 * When the articles of a replay are due. What has no believable time of publication, or one before that of an article
 * already gone, is due at once.
 */
final class Timetable {

    private final Pace pace;
    private final Instant now;

    private long before;
    private Instant first;
    private Duration reached = Duration.ZERO;

    /** @param now the time after which nothing can have been published */
    Timetable(Pace pace, Instant now) {
        this.pace = pace;
        this.now = now;
    }

    /** When the next article is due, from the start. */
    Duration due(Arrival next) {
        published(next).ifPresent(time -> {
            first = first == null ? time : first;
            Duration since = Duration.between(first, time);
            reached = since.compareTo(reached) > 0 ? since : reached;
        });
        return pace.due(before++, reached);
    }

    private Optional<Instant> published(Arrival arrival) {
        return arrival instanceof Article article
                ? TimePolicy.plausible(article.metadata().published(), now)
                : Optional.empty();
    }
}
