package org.lodewire.producer.crawl;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.lodewire.producer.crawl.FeedSettings.ContentMode;
import org.lodewire.producer.fetch.WebUrl;
import org.lodewire.schemas.RejectionReason;
import org.lodewire.schemas.text.SafeText;

/** Makes of an item an article, a request for its page, or a rejection: no item vanishes. */
final class ItemArticles {

    private ItemArticles() {}

    static Change of(FeedSettings feed, ChangedItem changed, long now) {
        FeedItem item = changed.item();
        ItemMetadata metadata = ItemMetadata.of(feed, changed);
        boolean full = feed.content() == ContentMode.FEED || feed.content() == ContentMode.AUTO && FullText.isIn(item);
        String text = item.content().isBlank() ? item.summary() : item.content();
        URI page = full ? null : page(metadata);
        if (page == null) {
            return own(
                    metadata,
                    text,
                    "The item has no text of its own, and " + (full ? "the feed is read alone" : "no link"));
        }
        String fallback = SafeText.cut(text, PageRequest.MAX_FALLBACK);
        PageRequest request = PageRequest.found(metadata, page, now, fallback);
        return new Change.Put(request.key(), request.encode());
    }

    private static @Nullable URI page(ItemMetadata item) {
        return WebUrl.parse(item.url(), null).orElse(null);
    }

    /** The item's own text as an article, or its rejection with the reason. */
    static Change own(ItemMetadata item, String html, String reason) {
        if (FullText.letters(html) == 0) {
            return new Change.Reject(item, RejectionReason.EMPTY, reason);
        }
        byte[] page = page(item, html).getBytes(StandardCharsets.UTF_8);
        return new Change.Publish(new CrawledArticle(item, true, page, "UTF-8"));
    }

    /** A whole page, so that the text of a feed is cleaned as that of a page. */
    private static String page(ItemMetadata item, String html) {
        String title = item.title() == null ? "" : escape(item.title());
        String heading = title.isEmpty() ? "" : "<h1>" + title + "</h1>";
        return "<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title>" + title + "</title></head><body><article>"
                + heading + SafeText.wellFormed(html) + "</article></body></html>";
    }

    private static String escape(String text) {
        return SafeText.wellFormed(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }
}
