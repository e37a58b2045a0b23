package org.lodewire.producer.crawl;

import org.jspecify.annotations.Nullable;
import org.lodewire.schemas.time.PublishedTime;

/**
 * An entry of a feed, as far as the crawler needs it.
 *
 * @param guid      what the feed identifies the entry by; null if it says nothing
 * @param link      the absolute URL of the article; null if it has none
 * @param title     plain text; empty if there is none
 * @param author    null if there is none
 * @param published null if there is none
 * @param updated   when it was changed, as the feed writes it; null if it does not say
 * @param language  a BCP 47 tag; null if the feed does not say
 * @param summary   HTML or text; empty if there is none
 * @param content   the text of the article as HTML, if the feed has it; empty if not
 */
public record FeedItem(
        @Nullable String guid,
        @Nullable String link,
        String title,
        @Nullable String author,
        @Nullable PublishedTime published,
        @Nullable String updated,
        @Nullable String language,
        String summary,
        String content) {}
