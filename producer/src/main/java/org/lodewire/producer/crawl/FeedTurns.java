package org.lodewire.producer.crawl;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lodewire.producer.fetch.FetchFailure;
import org.lodewire.producer.fetch.FetchResponse;
import org.lodewire.producer.fetch.FetchResult;
import org.lodewire.producer.fetch.WebUrl;

/** Polls feeds: what to request, and what a response changes. Without state of its own. */
final class FeedTurns {

    /** After so many failures in a row at the address that redirects led to, the defined one is tried again. */
    private static final int TRUSTED = 3;

    private final FeedDefinitions definitions;
    private final ResponseReader reader;
    private final HubDiscovery discovery;
    private final long seed;

    FeedTurns(FeedDefinitions definitions, ResponseReader reader, HubDiscovery discovery, long seed) {
        this.definitions = definitions;
        this.reader = reader;
        this.discovery = discovery;
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
        if (result instanceof FetchResponse response && response.isRedirect()) {
            Journey journey = state.journey() == null ? Journey.to(url) : state.journey();
            Optional<Journey> next = WebUrl.parse(response.headers().location(), url)
                    .flatMap(target -> journey.follow(target, response.isPermanentRedirect()));
            return next.isPresent()
                    ? redirected(key, feed, state, next.get(), now)
                    : failed(key, feed, state, url, "a redirect that leads nowhere or in a circle", 0, now);
        }
        if (result instanceof FetchResponse response) {
            return answered(key, feed, state, url, response, now);
        }
        FetchFailure failure = (FetchFailure) result;
        return failure.kind() == FetchFailure.Kind.NO_CONTACT
                ? noPoll(
                        key,
                        feed,
                        state,
                        url,
                        failure.detail(),
                        state.schedule().notTried(feed, chance(key, state), now))
                : failed(key, feed, state, url, failure.detail(), 0, now);
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
        return asked
                ? failed(key, feed, state, url, reason, retry - now, now)
                : noPoll(key, feed, state, url, reason, state.schedule().waiting(retry));
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

    private Step answered(CrawlKey key, FeedSettings feed, FeedState state, URI url, FetchResponse response, long now) {
        return switch (response.status()) {
            case 200 -> read(key, feed, state, url, response, now);
            case 304 -> unchanged(key, feed, state, state.validators().updated(response.headers()), url, response, now);
            case 410 -> gone(key, feed, state, url, now);
            default -> {
                long retryAfter = HttpTimes.retryAfter(response.headers(), now);
                yield failed(key, feed, state, url, "HTTP status " + response.status(), retryAfter, now);
            }
        };
    }

    private Step read(CrawlKey key, FeedSettings feed, FeedState state, URI url, FetchResponse response, long now) {
        Validators validators = Validators.of(url, response.headers(), Hash.of(response.body()));
        if (state.schedule().succeededAt() != 0
                && validators.body() == state.validators().body()) {
            return unchanged(key, feed, state, validators, url, response, now);
        }
        FeedContent document;
        try {
            document = reader.read(feed, response, url);
        } catch (UnreadableFeedException e) {
            return failed(key, feed, state, url, Objects.requireNonNullElse(e.getMessage(), "unreadable"), 0, now);
        }
        boolean first = state.schedule().succeededAt() == 0;
        Intake intake = Intake.polled(feed, state.seen(), document, first, now);
        long asked = document.timeToLive() == null
                ? 0
                : Math.min(HttpTimes.LONGEST, document.timeToLive().toMillis());
        long fresh = Math.max(asked, HttpTimes.fresh(response.headers(), now));
        PollSchedule before =
                (first ? state.schedule().withDates(intake.times(), now) : state.schedule()).skipping(document.skips());
        PollSchedule schedule = before.succeeded(feed, first ? 0 : intake.found(), fresh, chance(key, state), now);
        // A hub whose pushes have left out what a poll finds is not relied on until it pushes again.
        long pushedUntil = intake.found() > 0 ? 0 : state.pushedUntil();
        FeedState next = state.polled(
                        moved(state), validators, schedule.whilePushed(feed, pushedUntil, now), intake.seen())
                .pushedUntil(pushedUntil)
                .noted(state.notes()
                        .withSitemaps(
                                SitemapTurns.undated(document, state.notes().sitemaps()))
                        .withItems(document.items().size()));
        List<Change> changes = new ArrayList<>(intake.articles());
        changes.addAll(discovery.found(feed, document));
        changes.addAll(SitemapTurns.of(feed, document, state.schedule().succeededAt(), now));
        changes.addAll(SitemapTurns.again(
                next.notes().sitemaps(), feed, state.schedule().succeededAt(), now));
        changes.addAll(FeedSilence.changes(feed, state.schedule(), next.schedule(), now));
        return home(
                key,
                feed,
                next,
                FeedReport.of(
                        feed, next, url, outcome(document), document.items().size(), intake),
                changes);
    }

    private static String outcome(FeedContent document) {
        return document.problem() == null ? "read" : "read; " + document.problem();
    }

    private Step unchanged(
            CrawlKey key,
            FeedSettings feed,
            FeedState state,
            Validators validators,
            URI url,
            FetchResponse response,
            long now) {
        if (state.schedule().succeededAt() == 0) {
            return failed(key, feed, state, url, "HTTP status 304 to a first request", 0, now);
        }
        PollSchedule schedule =
                state.schedule().succeeded(feed, 0, HttpTimes.fresh(response.headers(), now), chance(key, state), now);
        PollSchedule seldom = schedule.whilePushed(feed, state.pushedUntil(), now);
        FeedState next = state.polled(moved(state), validators, seldom, state.seen());
        List<Change> changes = new ArrayList<>(SitemapTurns.again(
                state.notes().sitemaps(), feed, state.schedule().succeededAt(), now));
        changes.addAll(FeedSilence.changes(feed, state.schedule(), seldom, now));
        return home(key, feed, next, FeedReport.of(feed, next, url, "unchanged"), changes);
    }

    private Step gone(CrawlKey key, FeedSettings feed, FeedState state, URI url, long now) {
        boolean remembered = state.movedTo() != null
                && (state.journey() == null || state.journey().visited().length == 0);
        if (remembered) {
            // The address that redirects once led to is gone; the defined one may lead elsewhere now.
            PollSchedule schedule = state.schedule().failed(feed, 0, chance(key, state), now);
            FeedState next = state.polled(null, Validators.NONE, schedule, state.seen());
            return home(key, feed, next, FeedReport.of(feed, next, url, "HTTP status 410"), List.of());
        }
        PollSchedule schedule = state.schedule().stopped(now);
        FeedState next = state.polled(state.movedTo(), state.validators(), schedule, state.seen());
        return home(key, feed, next, FeedReport.of(feed, next, url, "HTTP status 410"), List.of());
    }

    /** The feed is not to blame that it was not requested: nothing is known of it that was not before. */
    private static Step noPoll(
            CrawlKey key, FeedSettings feed, FeedState state, URI url, String reason, PollSchedule schedule) {
        FeedState next = state.polled(state.movedTo(), state.validators(), schedule, state.seen());
        return home(key, feed, next, FeedReport.of(feed, next, url, reason), List.of());
    }

    private Step failed(
            CrawlKey key, FeedSettings feed, FeedState state, URI url, String reason, long retryAfter, long now) {
        PollSchedule schedule = state.schedule().failed(feed, retryAfter, chance(key, state), now);
        boolean trusted = schedule.failures() % TRUSTED != 0;
        FeedState next = state.polled(
                trusted ? state.movedTo() : null,
                trusted ? state.validators() : Validators.NONE,
                schedule,
                state.seen());
        return home(key, feed, next, FeedReport.of(feed, next, url, reason), List.of());
    }

    /** Writes the state at home, with what was found, in one transaction. */
    private static Step home(
            CrawlKey key, FeedSettings feed, FeedState next, FeedReport report, List<Change> articles) {
        CrawlKey home = CrawlKey.feed(feed.host(), feed.id());
        List<Change> changes = new ArrayList<>(articles);
        changes.add(new Change.Put(home, next.encode()));
        changes.add(new Change.Report(report));
        if (key.equals(home)) {
            return new Step.Commit(List.copyOf(changes), next, next.schedule().nextPoll());
        }
        changes.add(new Change.Remove(key));
        return Step.Commit.last(List.copyOf(changes));
    }

    private static URI start(FeedSettings feed, FeedState state) {
        return state.movedTo() == null ? feed.url() : URI.create(state.movedTo());
    }

    private static @Nullable String moved(FeedState state) {
        Journey journey = state.journey();
        return journey == null || journey.permanent() == null ? state.movedTo() : journey.permanent();
    }

    private double chance(CrawlKey key, FeedState state) {
        return Hash.unit(seed, key.id(), state.sequence());
    }
}
