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
 * @param figures     what the last poll or push brought
 * @param notes       what else is known of the feed
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
        FeedFigures figures,
        Notes notes) {

    /**
     * What else is known of a feed.
     *
     * @param pagesWaiting pages of its items that failed and are asked for again
     * @param pagesFailed  pages that could not be had, until a day has passed without one
     * @param pageProblem  why a page could not be had last; null if all could
     * @param hubProblem   why its hub does not push it; null if it does, or there is none
     */
    public record Notes(
            int pagesWaiting,
            int pagesFailed,
            @Nullable String pageProblem,
            @Nullable String hubProblem) {

        private static Notes of(FeedNotes notes) {
            return new Notes(notes.pagesWaiting(), notes.pagesFailed(), notes.pageProblem(), notes.hubProblem());
        }
    }

    /** What is known of a feed after something became of it. */
    static FeedReport of(FeedSettings feed, FeedState state, URI url, String outcome) {
        PollSchedule schedule = state.schedule();
        return new FeedReport(
                feed.id(),
                url,
                schedule.health(),
                outcome,
                schedule.polledAt(),
                schedule.nextPoll(),
                schedule.succeededAt(),
                schedule.failures(),
                state.notes().figures(),
                Notes.of(state.notes().at(schedule.polledAt())));
    }
}
