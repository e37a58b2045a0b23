package org.lodewire.producer.crawl;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lodewire.producer.fetch.FetchHeaders;
import org.lodewire.producer.fetch.FetchRequest;
import org.lodewire.producer.fetch.FetchResponse;
import org.lodewire.producer.websub.CallbackAddresses;
import org.lodewire.producer.websub.HubRequest;
import org.lodewire.producer.websub.Subscription;

/**
 * Subscribes to feeds at hubs, and takes what hubs push (WebSub). A pushed document goes through what a polled one goes through,
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
            return taken(key, feed, message, now);
        }
        CrawlKey own = CrawlKey.subscription(feed.host(), feed.id());
        Subscription before = known.apply(own) instanceof HubSubscription held ? held.subscription() : null;
        Subscription after = after(before, message, feed);
        return after == null || after.equals(before)
                ? drop(key)
                : Step.Commit.last(
                        List.of(new Change.Put(own, new HubSubscription(after).encode()), new Change.Remove(key)));
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
        PushMessage.Denied denied = (PushMessage.Denied) message;
        return before == null || !before.topic().equals(denied.topic())
                ? before
                : before.deniedAt(Instant.ofEpochMilli(denied.at()), denied.reason());
    }

    private Step taken(CrawlKey key, FeedSettings feed, PushMessage message, long now) {
        CrawlKey home = CrawlKey.feed(feed.host(), feed.id());
        if (!(known.apply(home) instanceof FeedState stored) || stored.away() || stored.journey() != null) {
            return new Step.Later(message, now + AWAY);
        }
        if (stored.schedule().succeededAt() == 0) {
            // What is older than the backfill is known only after the first poll, which brings this as well.
            return drop(key);
        }
        FeedState state = stored.under(feed);
        boolean pushed = message instanceof PushMessage.Delivered;
        FeedContent content;
        try {
            content = content(feed, message);
        } catch (UnreadableFeedException e) {
            String reason = "pushed: " + Objects.requireNonNullElse(e.getMessage(), "unreadable");
            return Step.Commit.last(List.of(
                    new Change.Report(FeedReport.of(feed, state.schedule(), feed.url(), reason)),
                    new Change.Remove(key)));
        }
        boolean first = message instanceof PushMessage.Listed listed && listed.first();
        Intake intake = Intake.part(feed, state.seen(), content, first, now);
        long until = pushed ? pushedUntil(feed, now) : state.pushedUntil();
        PollSchedule schedule =
                state.schedule().pushed(first ? 0 : intake.found(), now).whilePushed(feed, until, now);
        FeedState next = state.polled(state.movedTo(), state.validators(), schedule, intake.seen())
                .pushedUntil(until);
        List<Change> changes = new ArrayList<>(intake.articles());
        changes.add(new Change.Put(home, next.encode()));
        changes.add(new Change.Report(FeedReport.of(
                feed,
                schedule,
                feed.url(),
                pushed ? "pushed" : "read a sitemap of the index",
                content.items().size(),
                intake)));
        changes.add(new Change.Remove(key));
        return Step.Commit.last(List.copyOf(changes));
    }

    private FeedContent content(FeedSettings feed, PushMessage message) throws UnreadableFeedException {
        return message instanceof PushMessage.Delivered document
                ? reader.read(feed, response(document), feed.url())
                : new FeedContent(((PushMessage.Listed) message).items(), null);
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

    /** The turn of a subscription: its hub is to be asked, which the owner of the hub's host does. */
    Step renew(CrawlKey key, HubSubscription held, long now) {
        FeedSettings feed = definitions.get(key.id());
        if (callbacks == null || feed == null || !feed.host().equals(key.host())) {
            return drop(key);
        }
        Subscription asked = held.subscription().askedAt(Instant.ofEpochMilli(now));
        HubSubscription next = new HubSubscription(asked);
        HubErrand errand = new HubErrand(asked.hub(), feed.id(), asked.topic());
        return new Step.Commit(
                List.of(new Change.Put(key, next.encode()), new Change.Put(errand.key(), errand.encode())),
                next,
                next.due());
    }

    /** Asks a hub. The address and the secret follow from the key of this program, and are on no topic. */
    Step ask(HubErrand errand) {
        if (callbacks == null) {
            return drop(errand.key());
        }
        URI topic = errand.topic();
        HubRequest request = new HubRequest(
                errand.hub(),
                HubRequest.Mode.SUBSCRIBE,
                topic,
                callbacks.of(errand.feedId(), topic),
                callbacks.secret(errand.feedId(), topic),
                Subscription.WANTED);
        return new Step.Request(FetchRequest.post(errand.hub(), request.form()));
    }

    /** After the hub was asked, or could not be. */
    static Step asked(HubErrand errand) {
        return drop(errand.key());
    }

    private static Step drop(CrawlKey key) {
        return Step.Commit.last(List.of(new Change.Remove(key)));
    }
}
