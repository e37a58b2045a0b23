package org.lodewire.subscriptions.page.model;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lodewire.schemas.FeedStatus;
import org.lodewire.schemas.text.DisplayText;
import org.lodewire.schemas.time.Durations;
import org.lodewire.subscriptions.feeds.FeedReport;

/**
 * A feed in the list.
 *
 * @param id      its id
 * @param url     where it was polled last; null if that is no web page
 * @param health  its state, in a word
 * @param failing whether somebody should look at it
 * @param newest  when its newest item was published; null if it is not known
 * @param last    when it was polled last; null if never
 * @param next    when it will be polled next; null for never
 * @param rhythm  how often it is polled, in words
 * @param outcome what the last poll came to
 */
public record FeedLine(
        String id,
        @Nullable String url,
        String health,
        boolean failing,
        @Nullable Moment newest,
        @Nullable Moment last,
        @Nullable Moment next,
        String rhythm,
        String outcome) {

    private static final int NAME = 100;
    private static final int OUTCOME = 300;

    static FeedLine of(FeedReport feed, Instant now) {
        FeedStatus status = feed.status();
        return new FeedLine(
                DisplayText.line(feed.id(), NAME),
                status == null ? null : SafeLink.of(status.getUrl()),
                feed.health(),
                feed.isFailing(),
                status == null ? null : moment(status.getNewestItem(), now),
                status == null ? null : moment(status.getLastFetch(), now),
                status == null || status.getNextFetch() == null ? null : Moment.ahead(status.getNextFetch(), now),
                status == null ? "" : rhythm(status.getLastFetch(), status.getNextFetch()),
                DisplayText.line(feed.outcome(), OUTCOME));
    }

    private static @Nullable Moment moment(@Nullable Instant time, Instant now) {
        return time == null ? null : Moment.of(time, now);
    }

    private static String rhythm(@Nullable Instant last, @Nullable Instant next) {
        if (last == null || next == null || !next.isAfter(last)) {
            return "";
        }
        long minutes = Math.max(1, Duration.between(last, next).toMinutes());
        return "every " + Durations.format(Duration.ofMinutes(minutes));
    }
}
