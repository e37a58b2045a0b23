package org.lodewire.producer.crawl;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Makes the records by which what hubs say reaches the owners of feeds. Stateless. */
public final class PushedMessages {

    private PushedMessages() {}

    /**
     * A hub has confirmed a subscription.
     *
     * @param id  distinguishes the message from others about the feed
     * @param now in milliseconds since 1970
     */
    public static Change.Put verified(FeedSettings feed, String id, URI topic, Duration lease, long now) {
        return put(feed, id, new PushMessage.Verified(topic, now, lease));
    }

    /** A hub refuses or ends a subscription. */
    public static Change.Put denied(FeedSettings feed, String id, URI topic, String reason, long now) {
        return put(feed, id, new PushMessage.Denied(topic, now, reason));
    }

    /** A hub has delivered a document. */
    public static Change.Put delivered(FeedSettings feed, String id, @Nullable String contentType, byte[] body) {
        return put(feed, id, new PushMessage.Delivered(contentType, body));
    }

    private static Change.Put put(FeedSettings feed, String id, PushMessage message) {
        return new Change.Put(CrawlKey.push(feed.host(), feed.id(), id), message.encode());
    }
}
