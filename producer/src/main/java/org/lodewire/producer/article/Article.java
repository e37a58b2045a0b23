package org.lodewire.producer.article;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lodewire.schemas.ContentFormat;
import org.lodewire.schemas.RejectionReason;
import org.lodewire.schemas.article.ArticleId;
import org.lodewire.schemas.article.CanonicalUrl;
import org.lodewire.schemas.article.SourceName;

/**
 * An article as a source delivered it.
 *
 * @param id         its id, see {@link ArticleId}
 * @param source     who published it, see {@link SourceName}
 * @param url        null if it has none
 * @param metadata   as its source gave it
 * @param format     whether the content is a page or plain text
 * @param content    the page or text
 * @param provenance where it came from
 * @param unread     the names of fields that its source gave and that could not be read
 * @param fetch      how the page was fetched; null if it was not, and then the content is UTF-8
 */
public record Article(
        String id,
        String source,
        @Nullable CanonicalUrl url,
        Metadata metadata,
        ContentFormat format,
        Content content,
        Provenance provenance,
        List<String> unread,
        @Nullable Fetch fetch)
        implements Arrival {

    /** Copies the list. */
    public Article {
        unread = List.copyOf(unread);
    }

    /** An article whose id, source and URL are derived from its metadata and its content. A URL that is none is unread. */
    public static Article of(Metadata metadata, ContentFormat format, Content content, Provenance provenance) {
        CanonicalUrl url = CanonicalUrl.of(metadata.url()).orElse(null);
        String source = SourceName.of(metadata.source(), url);
        String id = url == null ? ArticleId.ofContent(source, metadata.title(), content.bytes()) : ArticleId.ofUrl(url);
        List<String> unread = url == null && metadata.url() != null ? List.of("url") : List.of();
        return new Article(id, source, url, metadata, format, content, provenance, unread, null);
    }

    /** The same with the names of further fields that could not be read. */
    public Article withUnread(Collection<String> names) {
        List<String> all = Stream.concat(unread.stream(), names.stream()).toList();
        return new Article(id, source, url, metadata, format, content, provenance, all, fetch);
    }

    /** The same as a page that was fetched from the web. */
    public Article fetched(Fetch how) {
        return new Article(id, source, url, metadata, format, content, provenance, unread, how);
    }

    /** When it was fetched; null if it was not, or if that is not known. */
    public @Nullable Instant fetchedAt() {
        return fetch == null ? null : fetch.at();
    }

    /** The rejection of this article. */
    public Rejection rejected(RejectionReason reason, String detail) {
        return new Rejection(reason, detail, null, id, metadata, provenance);
    }
}
