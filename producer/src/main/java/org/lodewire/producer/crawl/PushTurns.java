package org.lodewire.producer.crawl;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lodewire.producer.fetch.FetchHeaders;
import org.lodewire.producer.fetch.FetchResponse;
import org.lodewire.producer.websub.CallbackAddresses;
import org.lodewire.producer.websub.Subscription;

/**
 * Takes what hubs push (WebSub), and what else others have for the owner of a feed. A pushed document goes through what a polled one goes through,
 * with the same known items, so that it does not matter which comes first. Without state of its own.
 */
final class PushTurns {

    /** While a poll of the feed is on its way through another host, its known items are too. */
    private static final long AWAY = 1_000;

    private final FeedDefinitions definitions;
    private final ResponseReader reader;
    private final Function<CrawlKey, @Nullable Payload> known;
    private final @Nullable CallbackAddresses callbacks;
    private final long seed;

    /**
     * @param known     what the partition has of a key
     * @param callbacks null if no hub can reach this program
     */
    PushTurns(
            FeedDefinitions definitions,
            ResponseReader reader,
            Function<CrawlKey, @Nullable Payload> known,
            @Nullable CallbackAddresses callbacks,
            long seed) {
        this.definitions = definitions;
        this.reader = reader;
        this.known = known;
        this.callbacks = callbacks;
        this.seed = seed;
    }

    /** Takes a message. One about a feed that is no longer defined, or at home elsewhere now, is dropped. */
    Step take(CrawlKey key, PushMessage message, long now) {
        FeedSettings feed = definitions.get(key.feedId());
        if (feed == null || !feed.host().equals(key.host())) {
            return drop(key);
        }
        if (message instanceof PushMessage.Delivered || message instanceof PushMessage.Listed) {
            return taken(key, feed, message, false, now);
        }
        if (message instanceof PushMessage.PageNews || message instanceof PushMessage.Named) {
            FeedState state =
                    known.apply(CrawlKey.feed(feed.host(), feed.id())) instanceof FeedState held ? held : null;
            if (state == null || isAway(state)) {
                return new Step.Later(message, now + AWAY);
            }
            return message instanceof PushMessage.PageNews news
                    ? noted(key, feed, state, state.notes().with(news), outcome(news), List.of())
                    : named(key, feed, state, (PushMessage.Named) message, now);
        }
        return aboutHub(key, feed, message, now);
    }

    /** Takes a message of which the document has been read. Meanwhile the feed may have been removed, or have gone away. */
    Step read(CrawlKey key, PushMessage message, long now) {
        FeedSettings feed = definitions.get(key.feedId());
        return feed == null || !feed.host().equals(key.host()) ? drop(key) : taken(key, feed, message, true, now);
    }

    /** Notes the sitemaps of an index in the index, and has those read that are new. */
    private static Step named(CrawlKey key, FeedSettings feed, FeedState state, PushMessage.Named message, long now) {
        FeedNotes notes = state.notes();
        FeedNotes next = notes.withNested(SitemapErrands.named(message, notes.nested()));
        return next.equals(notes)
                ? drop(key)
                : written(key, SitemapErrands.begun(feed, state.under(feed), next, message.first(), now));
    }

    private Step aboutHub(CrawlKey key, FeedSettings feed, PushMessage message, long now) {
        CrawlKey own = CrawlKey.subscription(feed.host(), feed.id());
        Subscription before = known.apply(own) instanceof HubSubscription held ? held.subscription() : null;
        Subscription after = after(before, message, feed);
        if (after == null || after.equals(before) && !(message instanceof PushMessage.Refused)) {
            return drop(key);
        }
        List<Change> changes = List.of(new Change.Put(own, new HubSubscription(after).encode()));
        if (!(known.apply(CrawlKey.feed(feed.host(), feed.id())) instanceof FeedState state)
                || message instanceof PushMessage.Found) {
            return written(key, changes);
        }
        String problem = problem(message);
        if (Objects.equals(problem, state.notes().hubProblem())) {
            return written(key, changes);
        }
        return isAway(state)
                ? new Step.Later(message, now + AWAY)
                : noted(
                        key,
                        feed,
                        state,
                        state.notes().withHub(problem),
                        problem == null ? "subscribed at the hub" : "not subscribed: " + problem,
                        changes);
    }

    private static boolean isAway(FeedState state) {
        return state.away() || state.journey() != null;
    }

    private static @Nullable String problem(PushMessage message) {
        if (message instanceof PushMessage.Refused refused) {
            return refused.reason();
        }
        return message instanceof PushMessage.Denied denied ? "the hub refuses: " + denied.reason() : null;
    }

    private static String outcome(PushMessage.PageNews news) {
        return switch (news.end()) {
            case NONE -> "a page is asked for again: " + news.reason();
            case HAD -> "read a page that had failed";
            case FAILED -> "a page could not be had: " + news.reason();
        };
    }

    /** Writes what is remembered of a feed. The status follows, unless it says what is wrong with the feed itself. */
    private static Step noted(
            CrawlKey key, FeedSettings feed, FeedState state, FeedNotes notes, String outcome, List<Change> others) {
        FeedState next = state.under(feed).versionWith(notes);
        List<Change> changes = new ArrayList<>(others);
        changes.add(new Change.Put(CrawlKey.feed(feed.host(), feed.id()), next.encode()));
        if (next.schedule().failures() == 0) {
            changes.add(new Change.Report(FeedReport.of(feed, next, feed.url(), outcome)));
        }
        return written(key, changes);
    }

    private static Step written(CrawlKey key, List<Change> changes) {
        List<Change> all = new ArrayList<>(changes);
        all.add(new Change.Remove(key));
        return Step.Commit.last(List.copyOf(all));
    }

    private @Nullable Subscription after(@Nullable Subscription before, PushMessage message, FeedSettings feed) {
        if (message instanceof PushMessage.Found found) {
            boolean same = before != null
                    && before.hub().equals(found.hub())
                    && before.topic().equals(found.topic());
            return same || callbacks == null
                    ? before
                    : Subscription.to(found.hub(), found.topic(), Hash.unit(seed, feed.id(), 0));
        }
        if (message instanceof PushMessage.Verified verified) {
            return before == null || !before.topic().equals(verified.topic())
                    ? before
                    : before.verifiedAt(Instant.ofEpochMilli(verified.at()), verified.lease());
        }
        if (message instanceof PushMessage.Refused refused) {
            return before == null || !before.topic().equals(refused.topic()) || !refused.lasting()
                    ? before
                    : before.refusedAt(Instant.ofEpochMilli(refused.at()), refused.reason());
        }
        PushMessage.Denied denied = (PushMessage.Denied) message;
        return before == null || !before.topic().equals(denied.topic())
                ? before
                : before.deniedAt(Instant.ofEpochMilli(denied.at()), denied.reason());
    }

    private Step taken(CrawlKey key, FeedSettings feed, PushMessage message, boolean isRead, long now) {
        CrawlKey home = CrawlKey.feed(feed.host(), feed.id());
        if (!(known.apply(home) instanceof FeedState stored) || isAway(stored)) {
            return new Step.Later(message, now + AWAY);
        }
        if (stored.schedule().succeededAt() == 0) {
            // What is older than the backfill is known only after the first poll, which brings this as well.
            return drop(key);
        }
        if (message instanceof PushMessage.Delivered document && !isRead) {
            return new Step.Read(response(document), feed.url());
        }
        FeedState state = stored.under(feed);
        boolean pushed = message instanceof PushMessage.Delivered;
        FeedContent content;
        try {
            content = content(feed, message);
        } catch (UnreadableFeedException e) {
            String reason = "pushed: " + Objects.requireNonNullElse(e.getMessage(), "unreadable");
            return Step.Commit.last(
                    List.of(new Change.Report(FeedReport.of(feed, state, feed.url(), reason)), new Change.Remove(key)));
        }
        boolean first = message instanceof PushMessage.Listed list && list.first();
        Intake intake = Intake.part(feed, state.seen(), content, SitemapErrands.oldest(feed, message, now), now);
        long until = pushed ? pushedUntil(feed, now) : state.pushedUntil();
        PollSchedule schedule = state.schedule()
                .pushed(first ? 0 : intake.found(), now)
                .whilePushed(feed, until, chance(feed, stored), now);
        FeedState next = state.polled(state.movedTo(), state.validators(), schedule, intake.seen())
                .pushedUntil(until);
        // A pushed document has a part of the items only.
        int items = pushed ? state.notes().figures().items() : content.items().size();
        FeedNotes notes = state.notes().withFigures(FeedFigures.of(items, intake, now));
        if (message instanceof PushMessage.Listed listed && listed.sitemap() != null) {
            notes = notes.read(listed.sitemap());
        }
        next = next.noted(notes);
        List<Change> changes = new ArrayList<>(intake.articles());
        changes.addAll(FeedSilence.changes(feed, state.schedule(), schedule, now));
        changes.add(new Change.Put(home, next.encode()));
        changes.add(new Change.Report(
                FeedReport.of(feed, next, feed.url(), pushed ? "pushed" : "read a sitemap of the index")));
        changes.add(new Change.Remove(key));
        return Step.Commit.last(List.copyOf(changes));
    }

    private FeedContent content(FeedSettings feed, PushMessage message) throws UnreadableFeedException {
        return message instanceof PushMessage.Delivered document
                ? reader.read(feed, response(document), feed.url())
                : new FeedContent(((PushMessage.Listed) message).items(), null);
    }

    private double chance(FeedSettings feed, FeedState state) {
        return Hash.unit(seed, feed.id(), state.sequence());
    }

    private long pushedUntil(FeedSettings feed, long now) {
        return known.apply(CrawlKey.subscription(feed.host(), feed.id())) instanceof HubSubscription held
                ? held.subscription().activeUntil(Instant.ofEpochMilli(now))
                : 0;
    }

    private static FetchResponse response(PushMessage.Delivered document) {
        FetchHeaders headers = new FetchHeaders(document.contentType(), null, null, null, null, null, null, null);
        return new FetchResponse(200, headers, document.body());
    }

    private static Step drop(CrawlKey key) {
        return Step.Commit.last(List.of(new Change.Remove(key)));
    }
}
