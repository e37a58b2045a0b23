package org.lodewire.producer.crawl;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document that lists articles.
 *
 * @param items      in the document's order
 * @param timeToLive how long the document asks to be left alone, such as {@code ttl} of RSS; null if it does not say
 */
public record FeedContent(List<FeedItem> items, @Nullable Duration timeToLive) {

    /** Copies the list. */
    public FeedContent {
        items = List.copyOf(items);
    }
}
