package org.lodewire.producer.crawl;

import org.jspecify.annotations.Nullable;

/**
 * An article to publish.
 *
 * @param item    what the feed says about it; its URL is that of the page if there is one
 * @param html    whether the content is a page, else plain text
 * @param content the bytes of the page or text, not to be changed
 * @param charset as the response gives it; null to detect it
 */
public record CrawledArticle(
        ItemMetadata item,
        boolean html,
        byte[] content,
        @Nullable String charset) {}
