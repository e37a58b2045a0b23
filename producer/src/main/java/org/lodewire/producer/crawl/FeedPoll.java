package org.lodewire.producer.crawl;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A poll of a feed that has come to an end, and what is written of it.
 *
 * @param key   of the record that the poll was made for, at home or on another host
 * @param feed  the definition
 * @param state before the poll, under that definition
 * @param url   what was requested
 * @param now   in milliseconds since 1970
 */
record FeedPoll(CrawlKey key, FeedSettings feed, FeedState state, URI url, long now) {

    /** After so many failures in a row at the address that redirects led to, the defined one is tried again. */
    private static final int TRUSTED = 3;

    /** Whether it is the first one that may succeed. */
    boolean isFirst() {
        return state.schedule().succeededAt() == 0;
    }

    /** Where the feed is from now on, if permanent redirects led elsewhere; else null. */
    @Nullable
    String moved() {
        Journey journey = state.journey();
        return journey == null || journey.permanent() == null ? state.movedTo() : journey.permanent();
    }

    /** A number from 0 to 1 that differs for each poll of each feed. */
    double chance(long seed) {
        return Hash.unit(seed, key.id(), state.sequence());
    }

    /** Nothing could be read. */
    Step failed(String reason, long retryAfter, double chance) {
        PollSchedule schedule = state.schedule().failed(feed, retryAfter, chance, now);
        return schedule.failures() % TRUSTED == 0
                ? forgotten(reason, schedule)
                : nothing(reason, state.movedTo(), state.validators(), schedule);
    }

    /** Nothing could be read, and where redirects led is forgotten. */
    Step forgotten(String reason, PollSchedule schedule) {
        return nothing(reason, null, Validators.NONE, schedule);
    }

    /** The server says that there is no such feed any more. */
    Step stopped(String reason) {
        return nothing(
                reason, state.movedTo(), state.validators(), state.schedule().stopped(now));
    }

    private Step nothing(String reason, @Nullable String movedTo, Validators validators, PollSchedule schedule) {
        FeedState next = state.polled(movedTo, validators, schedule, state.seen());
        return ended(next.noted(next.notes().withFigures(next.notes().figures().nothing(now))), reason, List.of());
    }

    /** The feed is not to blame that it was not requested, or may not be that it took too long: nothing is known of it that was not before. */
    Step notMade(String reason, PollSchedule schedule) {
        return ended(state.polled(state.movedTo(), state.validators(), schedule, state.seen()), reason, List.of());
    }

    /** Writes the state at home, with what was found, in one transaction. */
    Step ended(FeedState next, String outcome, List<Change> found) {
        CrawlKey home = CrawlKey.feed(feed.host(), feed.id());
        List<Change> changes = new ArrayList<>(found);
        changes.add(new Change.Put(home, next.encode()));
        changes.add(new Change.Report(FeedReport.of(feed, next, url, outcome)));
        if (key.equals(home)) {
            return new Step.Commit(List.copyOf(changes), next, next.schedule().nextPoll());
        }
        changes.add(new Change.Remove(key));
        return Step.Commit.last(List.copyOf(changes));
    }
}
