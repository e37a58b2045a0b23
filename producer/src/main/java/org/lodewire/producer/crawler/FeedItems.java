package org.lodewire.producer.crawler;

import org.jspecify.annotations.Nullable;
import org.lodewire.producer.crawl.FeedItem;
import org.lodewire.producer.crawl.FeedSettings;
import org.lodewire.producer.feed.FeedDocument;
import org.lodewire.producer.feed.FeedEntry;
import org.lodewire.producer.feed.FeedText;
import org.lodewire.schemas.ContentFormat;
import org.lodewire.schemas.time.PublishedTime;

/** Makes items, as the crawl sees them, of the entries of documents. Stateless. */
public final class FeedItems {

    private FeedItems() {}

    /** The item that an entry is. */
    public static FeedItem of(FeedSettings feed, FeedDocument document, FeedEntry entry) {
        // The definition's language is the user's; it comes before what the whole document says, not before the
        // entry's.
        String language = entry.language() == null && feed.language() == null ? document.language() : entry.language();
        return new FeedItem(
                entry.guid(),
                entry.link(),
                entry.title() == null ? "" : entry.title(),
                entry.author(),
                entry.published(),
                entry.updated() == null ? null : entry.updated().text(),
                millis(entry.updated()),
                language,
                html(entry.summary()),
                html(entry.content()));
    }

    private static String html(@Nullable FeedText text) {
        if (text == null) {
            return "";
        }
        return text.format() == ContentFormat.HTML
                ? text.value()
                : text.value()
                        .replace("&", "&amp;")
                        .replace("<", "&lt;")
                        .replace(">", "&gt;")
                        .replace("\n", "<br>\n");
    }

    /** A time in milliseconds since 1970; null if it is not known. */
    static @Nullable Long millis(@Nullable PublishedTime time) {
        return time == null || time.time() == null ? null : time.time().toEpochMilli();
    }
}
