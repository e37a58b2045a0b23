package org.lodewire.producer.crawl;

import java.util.List;

/**
 * That a feed has fallen silent, or has something new again. Times are in milliseconds since 1970.
 *
 * @param feedId   the feed
 * @param raised   whether it is silent
 * @param raisedAt when it was found to be silent
 * @param at       when this was found
 * @param lastNew  when something new was found last
 * @param usual    the usual time between its items, in milliseconds
 * @param limit    the longest silence that its rhythm explains, in milliseconds
 */
public record FeedSilence(String feedId, boolean raised, long raisedAt, long at, long lastNew, long usual, long limit) {

    /** What a poll or a push has changed, if anything. */
    static List<Change> changes(FeedSettings feed, PollSchedule before, PollSchedule after, long now) {
        if (before.silence().isRaised() == after.silence().isRaised()) {
            return List.of();
        }
        boolean raised = after.silence().isRaised();
        return List.of(new Change.Silence(of(feed.id(), raised, before, raised ? now : raisedAt(before), now)));
    }

    /** The feed is no longer defined, so that nobody waits for it. */
    static List<Change> removed(String feedId, PollSchedule last, long now) {
        return last.silence().isRaised()
                ? List.of(new Change.Silence(of(feedId, false, last, raisedAt(last), now)))
                : List.of();
    }

    private static long raisedAt(PollSchedule schedule) {
        return schedule.silence().raisedAt();
    }

    private static FeedSilence of(String feedId, boolean raised, PollSchedule before, long raisedAt, long now) {
        return new FeedSilence(
                feedId,
                raised,
                raisedAt,
                now,
                before.newestAt(),
                before.gap(),
                before.silence().limit(before.gap()));
    }
}
