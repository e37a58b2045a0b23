package org.lodewire.producer.crawl;

import java.net.URI;
import java.util.List;

/**
 * Passes on where feeds can be subscribed to. A poll may end far from the feed's home, whose owner has the subscription.
 *
 * @param wanted whether hubs can reach this program
 */
record HubDiscovery(boolean wanted) {

    private static final String MESSAGE = "hub";

    /** What a document says, if it names a hub. Of several, the first: one push of a document is enough. */
    List<Change> found(FeedSettings feed, FeedContent document) {
        if (!wanted || document.hubs().isEmpty()) {
            return List.of();
        }
        URI topic = document.self() == null ? feed.url() : document.self();
        PushMessage message = new PushMessage.Found(document.hubs().get(0), topic);
        return List.of(new Change.Put(CrawlKey.push(feed.host(), feed.id(), MESSAGE), message.encode()));
    }
}
