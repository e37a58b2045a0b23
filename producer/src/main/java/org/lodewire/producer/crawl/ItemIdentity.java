package org.lodewire.producer.crawl;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lodewire.schemas.article.ArticleId;
import org.lodewire.schemas.article.CanonicalUrl;
import org.lodewire.schemas.article.SourceName;

/**
 * Which article an item is.
 *
 * @param url       null if it has none
 * @param source    who published it
 * @param articleId the id of its article
 */
record ItemIdentity(@Nullable CanonicalUrl url, String source, String articleId) {

    /** An item without a URL is an article by its guid, or by its title, so that a changed text is a revision. */
    static ItemIdentity of(FeedSettings feed, FeedItem item, @Nullable String guid) {
        CanonicalUrl url = CanonicalUrl.of(item.link()).orElse(null);
        CanonicalUrl site = url == null ? CanonicalUrl.of(feed.address()).orElse(null) : url;
        String source = SourceName.of(feed.source(), site);
        String name = Objects.requireNonNullElse(guid, item.title());
        String id = url == null
                ? ArticleId.ofContent(source, null, ByteBuffer.wrap(name.getBytes(StandardCharsets.UTF_8)))
                : ArticleId.ofUrl(url);
        return new ItemIdentity(url, source, id);
    }
}
