package org.lodewire.producer.crawl;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lodewire.producer.fetch.FetchFailure;
import org.lodewire.producer.fetch.FetchRequest;
import org.lodewire.producer.fetch.FetchResponse;
import org.lodewire.producer.fetch.FetchResult;
import org.lodewire.producer.fetch.WebUrl;
import org.lodewire.producer.websub.CallbackAddresses;
import org.lodewire.producer.websub.HubRequest;
import org.lodewire.producer.websub.Subscription;

/** Asks hubs to push feeds, and to push them no longer (WebSub). Without state of its own. */
final class HubTurns {

    private static final int MAX_HOPS = 5;

    private final FeedDefinitions definitions;
    private final @Nullable CallbackAddresses callbacks;

    /** @param callbacks null if no hub can reach this program */
    HubTurns(FeedDefinitions definitions, @Nullable CallbackAddresses callbacks) {
        this.definitions = definitions;
        this.callbacks = callbacks;
    }

    /**
     * The turn of a subscription: its hub is to be asked, which the owner of the hub's host does. The subscription to a feed that is
     * no longer defined ends.
     */
    Step renew(CrawlKey key, HubSubscription held, long now) {
        FeedSettings feed = definitions.get(key.id());
        Subscription subscription = held.subscription();
        if (callbacks == null || feed != null && !feed.host().equals(key.host())) {
            return drop(key);
        }
        if (feed == null) {
            HubErrand end = new HubErrand(subscription.hub(), key.id(), subscription.topic(), true, 0);
            return Step.Commit.last(List.of(new Change.Remove(key), new Change.Put(end.key(), end.encode())));
        }
        HubSubscription next = new HubSubscription(subscription.askedAt(Instant.ofEpochMilli(now)));
        HubErrand errand = new HubErrand(subscription.hub(), feed.id(), subscription.topic(), false, 0);
        return new Step.Commit(
                List.of(new Change.Put(key, next.encode()), new Change.Put(errand.key(), errand.encode())),
                next,
                next.due());
    }

    /** Asks a hub. The address and the secret follow from the key of this program, and are on no topic. */
    Step ask(HubErrand errand) {
        boolean wanted = definitions.get(errand.feedId()) != null;
        if (callbacks == null || errand.ends() == wanted) {
            return drop(errand.key());
        }
        URI topic = errand.topic();
        HubRequest request = new HubRequest(
                errand.hub(),
                errand.ends() ? HubRequest.Mode.UNSUBSCRIBE : HubRequest.Mode.SUBSCRIBE,
                topic,
                callbacks.of(errand.feedId(), topic),
                callbacks.secret(errand.feedId(), topic),
                Subscription.WANTED);
        return new Step.Request(FetchRequest.post(errand.hub(), request.form()));
    }

    /**
     * After the hub was asked, or could not be. One that agrees confirms by a request of its own. Redirects that keep the method are
     * followed, as the specification has it; what a refusal says goes to the owner of the feed.
     */
    Step asked(HubErrand errand, FetchResult result, long now) {
        if (result instanceof FetchFailure failure) {
            return refused(errand, false, failure.detail(), now);
        }
        FetchResponse response = (FetchResponse) result;
        if (response.status() / 100 == 2) {
            return drop(errand.key());
        }
        if (response.status() == 307 || response.status() == 308) {
            Optional<URI> target = WebUrl.parse(response.headers().location(), errand.hub());
            return target.isPresent() && errand.hops() < MAX_HOPS
                    ? redirected(errand, target.get(), now)
                    : refused(errand, true, "redirects without end, or nowhere", now);
        }
        boolean lasting = response.status() < 500 && response.status() != 429 && response.status() != 408;
        return refused(errand, lasting, "HTTP status " + response.status(), now);
    }

    private static Step redirected(HubErrand errand, URI target, long now) {
        HubErrand next = errand.redirected(target);
        return next.key().equals(errand.key())
                ? new Step.Later(next, now)
                : Step.Commit.last(List.of(new Change.Remove(errand.key()), new Change.Put(next.key(), next.encode())));
    }

    private Step refused(HubErrand errand, boolean lasting, String reason, long now) {
        FeedSettings feed = definitions.get(errand.feedId());
        List<Change> changes = new ArrayList<>();
        if (feed != null && !errand.ends()) {
            String text = "the hub " + WebUrl.display(errand.hub()) + ": " + reason;
            changes.add(new Change.Put(
                    CrawlKey.push(feed.host(), feed.id(), "hub-" + Long.toHexString(now)),
                    new PushMessage.Refused(errand.topic(), now, lasting, text).encode()));
        }
        changes.add(new Change.Remove(errand.key()));
        return Step.Commit.last(List.copyOf(changes));
    }

    private static Step drop(CrawlKey key) {
        return Step.Commit.last(List.of(new Change.Remove(key)));
    }
}
