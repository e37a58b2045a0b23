package org.lodewire.producer.crawl;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * What a poll of a feed came to. Times are in milliseconds since 1970.
 *
 * @param feedId      the feed
 * @param url         where it was polled
 * @param health      how it does
 * @param outcome     in words: {@code unchanged}, {@code read}, or what went wrong
 * @param polledAt    when
 * @param nextPoll    when it is polled next; {@link Long#MAX_VALUE} for never
 * @param succeededAt when a poll last succeeded; 0 for never
 * @param failures    how many polls failed since
 * @param items       how many items the document has; 0 if it was not read
 * @param fresh       how many of them are new
 * @param revised     how many of them were changed
 * @param skipped     how many of them are not published: older than the backfill, or filtered out
 * @param newest      when the newest item was published; null if that is not known
 */
public record FeedReport(
        String feedId,
        URI url,
        Health health,
        String outcome,
        long polledAt,
        long nextPoll,
        long succeededAt,
        int failures,
        int items,
        int fresh,
        int revised,
        int skipped,
        @Nullable Long newest) {

    /** A poll that brought nothing. */
    static FeedReport of(FeedSettings feed, PollSchedule schedule, URI url, String outcome) {
        return of(feed, schedule, url, outcome, 0, Intake.NONE);
    }

    /** A poll or a push, and what it brought. */
    static FeedReport of(FeedSettings feed, PollSchedule schedule, URI url, String outcome, int items, Intake intake) {
        return new FeedReport(
                feed.id(),
                url,
                schedule.health(),
                outcome,
                schedule.polledAt(),
                schedule.nextPoll(),
                schedule.succeededAt(),
                schedule.failures(),
                items,
                intake.fresh(),
                intake.revised(),
                intake.skipped(),
                intake.newest());
    }
}
