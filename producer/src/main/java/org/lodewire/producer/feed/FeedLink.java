package org.lodewire.producer.feed;

import org.jspecify.annotations.Nullable;

/**
 * A feed that a page names.
 *
 * @param url   absolute, {@code http} or {@code https}
 * @param title as the page names it; null if it does not
 * @param type  the media type in lower case; null if unknown
 */
public record FeedLink(
        String url, @Nullable String title, @Nullable String type) {}
