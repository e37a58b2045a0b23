package org.lodewire.producer.crawl;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lodewire.producer.fetch.FetchFailure;
import org.lodewire.producer.fetch.FetchResponse;
import org.lodewire.producer.fetch.FetchResult;
import org.lodewire.producer.fetch.WebUrl;

/** Polls feeds: what to request, and where redirects lead. Without state of its own. */
final class FeedTurns {

    private final FeedDefinitions definitions;
    private final FeedAnswers answers;
    private final long seed;

    FeedTurns(FeedDefinitions definitions, FeedAnswers answers, long seed) {
        this.definitions = definitions;
        this.answers = answers;
        this.seed = seed;
    }

    Step begin(CrawlKey key, FeedState stored, long now) {
        FeedSettings feed = definitions.get(key.id());
        if (feed == null) {
            return forget(key, stored, now);
        }
        FeedState state = stored.under(feed);
        if (state.journey() != null) {
            return new Step.Request(state.validators().request(state.journey().url()));
        }
        if (!feed.host().equals(key.host())) {
            // Its definition names another host now, whose owner begins anew.
            return Step.Commit.last(List.of(new Change.Remove(key)));
        }
        URI url = start(feed, state);
        return HostName.of(url).equals(key.host())
                ? new Step.Request(state.validators().request(url))
                : sendAway(key, state, Journey.to(url), key);
    }

    Step finish(CrawlKey key, FeedState stored, URI url, FetchResult result, long now) {
        FeedSettings feed = definitions.get(key.id());
        if (feed == null) {
            return forget(key, stored, now);
        }
        FeedState state = stored.under(feed);
        FeedPoll poll = new FeedPoll(key, feed, state, url, now);
        if (result instanceof FetchResponse response && response.isRedirect()) {
            Journey journey = state.journey() == null ? Journey.to(url) : state.journey();
            Optional<URI> target = WebUrl.parse(response.headers().location(), url);
            if (target.isEmpty()) {
                return answers.failed(poll, "a redirect to something other than an http or https URL", 0);
            }
            Optional<Journey> next = journey.follow(target.get(), response.isPermanentRedirect());
            return next.isPresent()
                    ? redirected(key, feed, state, next.get(), now)
                    : answers.failed(poll, "too many redirects, or redirects in a circle", 0);
        }
        if (result instanceof FetchResponse response) {
            return answers.answered(poll, response);
        }
        FetchFailure failure = (FetchFailure) result;
        if (failure.kind() == FetchFailure.Kind.TIMEOUT && state.schedule().mayBeLate()) {
            return poll.notMade(failure.detail(), state.schedule().late(now));
        }
        return failure.kind() == FetchFailure.Kind.NO_CONTACT
                ? poll.notMade(failure.detail(), state.schedule().notTried(feed, poll.chance(seed), now))
                : answers.failed(poll, failure.detail(), 0);
    }

    /**
     * The robots.txt without which the feed is not requested could not be fetched.
     *
     * @param asked whether it was requested for this feed: only that is a poll, which has failed
     * @param retry when it is requested again
     */
    Step withoutRobots(CrawlKey key, FeedState stored, URI url, String reason, boolean asked, long retry, long now) {
        FeedSettings feed = definitions.get(key.id());
        if (feed == null) {
            return forget(key, stored, now);
        }
        FeedState state = stored.under(feed);
        FeedPoll poll = new FeedPoll(key, feed, state, url, now);
        return asked
                ? answers.failed(poll, reason, retry - now)
                : poll.notMade(reason, state.schedule().waiting(retry));
    }

    /** A first poll that is made later, since it may be no fault of the host that its robots.txt has taken too long. */
    Step notYet(CrawlKey key, FeedState stored, URI url, String reason, long retry, long now) {
        FeedSettings feed = definitions.get(key.id());
        if (feed == null) {
            return forget(key, stored, now);
        }
        FeedState state = stored.under(feed);
        return new FeedPoll(key, feed, state, url, now)
                .notMade(reason, state.schedule().at(retry));
    }

    /** The feed is no longer defined. */
    private static Step forget(CrawlKey key, FeedState state, long now) {
        List<Change> changes = new ArrayList<>(FeedSilence.removed(key.id(), state.schedule(), now));
        changes.add(new Change.Remove(key));
        changes.add(new Change.Forget(key.id()));
        return Step.Commit.last(List.copyOf(changes));
    }

    private Step redirected(CrawlKey key, FeedSettings feed, FeedState state, Journey next, long now) {
        return HostName.of(next.url()).equals(key.host())
                ? new Step.Later(state.redirected(next), now)
                : sendAway(key, state, next, CrawlKey.feed(feed.host(), feed.id()));
    }

    /** Hands the state to the owner of another host. At home, a mark stays. */
    private static Step sendAway(CrawlKey from, FeedState state, Journey journey, CrawlKey home) {
        CrawlKey to = CrawlKey.feed(HostName.of(journey.url()), from.id());
        FeedState travelling = state.travelling(journey);
        Change arrival = new Change.Put(to, travelling.encode());
        if (!from.equals(home)) {
            return Step.Commit.last(List.of(new Change.Remove(from), arrival));
        }
        FeedState marker = state.marker();
        return new Step.Commit(List.of(new Change.Put(from, marker.encode()), arrival), marker, PollSchedule.NEVER);
    }

    private static URI start(FeedSettings feed, FeedState state) {
        return state.movedTo() == null ? feed.url() : URI.create(state.movedTo());
    }
}
