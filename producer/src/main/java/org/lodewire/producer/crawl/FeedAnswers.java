package org.lodewire.producer.crawl;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.lodewire.producer.fetch.FetchResponse;

/** What the response to a poll of a feed changes, unless it is a redirect. Without state of its own. */
final class FeedAnswers {

    private final ResponseReader reader;
    private final HubDiscovery discovery;
    private final long seed;

    FeedAnswers(ResponseReader reader, HubDiscovery discovery, long seed) {
        this.reader = reader;
        this.discovery = discovery;
        this.seed = seed;
    }

    /** The step after a response. */
    Step answered(FeedPoll poll, FetchResponse response) {
        return switch (response.status()) {
            case 200 -> read(poll, response);
            case 304 -> unchanged(poll, poll.state().validators().updated(response.headers()), response);
            case 410 -> gone(poll);
            default ->
                failed(poll, "HTTP status " + response.status(), HttpTimes.retryAfter(response.headers(), poll.now()));
        };
    }

    /** The step after a poll by which nothing could be read. */
    Step failed(FeedPoll poll, String reason, long retryAfter) {
        return poll.failed(reason, retryAfter, poll.chance(seed));
    }

    private Step read(FeedPoll poll, FetchResponse response) {
        FeedState state = poll.state();
        FeedSettings feed = poll.feed();
        long now = poll.now();
        Validators validators = Validators.of(poll.url(), response.headers(), Hash.of(response.body()));
        if (!poll.isFirst() && validators.body() == state.validators().body()) {
            return unchanged(poll, validators, response);
        }
        FeedContent document;
        try {
            document = reader.read(feed, response, poll.url());
        } catch (UnreadableFeedException e) {
            return failed(poll, Objects.requireNonNullElse(e.getMessage(), "unreadable"), 0);
        }
        long oldest = poll.isFirst() ? now - feed.backfill().toMillis() : Intake.ANY_AGE;
        Intake intake = Intake.polled(feed, state.seen(), document, oldest, now);
        // A hub whose pushes have left out what a poll finds is not relied on until it pushes again.
        long pushedUntil = intake.found() > 0 ? 0 : state.pushedUntil();
        PollSchedule schedule =
                schedule(poll, document, intake, response).whilePushed(feed, pushedUntil, poll.chance(seed), now);
        FeedNotes notes = state.notes()
                .withSitemaps(SitemapErrands.undated(document, state.notes().sitemaps()))
                .withNested(SitemapErrands.stillNamed(document, state.notes().nested()))
                .withFigures(FeedFigures.of(document.items().size(), intake, now));
        FeedState next = state.polled(poll.moved(), validators, schedule, intake.seen())
                .pushedUntil(pushedUntil)
                .noted(notes);
        long before = state.schedule().succeededAt();
        List<Change> changes = new ArrayList<>(intake.articles());
        changes.addAll(discovery.found(feed, document));
        changes.addAll(SitemapErrands.of(feed, document, before, now));
        changes.addAll(SitemapErrands.again(notes, feed, before, now));
        changes.addAll(FeedSilence.changes(feed, state.schedule(), schedule, now));
        String outcome = document.problem() == null ? "read" : "read; " + document.problem();
        return poll.ended(next, outcome, changes);
    }

    private PollSchedule schedule(FeedPoll poll, FeedContent document, Intake intake, FetchResponse response) {
        long now = poll.now();
        long asked = document.timeToLive() == null
                ? 0
                : Math.min(HttpTimes.LONGEST, document.timeToLive().toMillis());
        long fresh = Math.max(asked, HttpTimes.fresh(response.headers(), now));
        PollSchedule known = poll.state().schedule();
        PollSchedule before =
                (poll.isFirst() ? known.withDates(intake.times(), now) : known).skipping(document.skips());
        return before.succeeded(poll.feed(), poll.isFirst() ? 0 : intake.found(), fresh, poll.chance(seed), now);
    }

    private Step unchanged(FeedPoll poll, Validators validators, FetchResponse response) {
        if (poll.isFirst()) {
            return failed(poll, "HTTP status 304 to a first request", 0);
        }
        FeedState state = poll.state();
        FeedSettings feed = poll.feed();
        long now = poll.now();
        double chance = poll.chance(seed);
        PollSchedule schedule = state.schedule()
                .succeeded(feed, 0, HttpTimes.fresh(response.headers(), now), chance, now)
                .whilePushed(feed, state.pushedUntil(), chance, now);
        FeedNotes notes = state.notes();
        List<Change> changes = new ArrayList<>(
                SitemapErrands.again(notes, feed, state.schedule().succeededAt(), now));
        changes.addAll(FeedSilence.changes(feed, state.schedule(), schedule, now));
        FeedState next = state.polled(poll.moved(), validators, schedule, state.seen())
                .noted(notes.withFigures(notes.figures().nothing(now)));
        return poll.ended(next, "unchanged", changes);
    }

    private Step gone(FeedPoll poll) {
        FeedState state = poll.state();
        boolean remembered = state.movedTo() != null
                && (state.journey() == null || state.journey().visited().length == 0);
        // The address that redirects once led to is gone; the defined one may lead elsewhere now.
        return remembered
                ? poll.forgotten(
                        "HTTP status 410", state.schedule().failed(poll.feed(), 0, poll.chance(seed), poll.now()))
                : poll.stopped("HTTP status 410");
    }
}
