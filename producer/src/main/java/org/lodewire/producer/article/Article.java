package org.lodewire.producer.article;

import org.lodewire.schemas.ContentFormat;
import org.lodewire.schemas.RejectionReason;
import org.lodewire.schemas.article.ArticleId;
import org.lodewire.schemas.article.CanonicalUrl;
import org.lodewire.schemas.article.SourceName;

/**
 * An article as it came.
 *
 * @param source     who published it, cleaned; {@code unknown} if nobody says
 * @param url        its URL, null if there is none
 * @param metadata   what else its source says
 * @param format     whether the content is a page or plain text
 * @param content    the page or text in UTF-8, byte for byte; not to be changed
 * @param provenance where it came from
 */
public record Article(
        String source, CanonicalUrl url, Metadata metadata, ContentFormat format, byte[] content, Provenance provenance)
        implements Arrival {

    /** An article with the source and URL that its metadata give. */
    public static Article of(Metadata metadata, ContentFormat format, byte[] content, Provenance provenance) {
        CanonicalUrl url = CanonicalUrl.of(metadata.url()).orElse(null);
        return new Article(SourceName.of(metadata.source(), url), url, metadata, format, content, provenance);
    }

    /** This article, not taken. */
    public Rejection rejected(RejectionReason reason, String detail) {
        return new Rejection(reason, detail, id(), metadata, provenance);
    }

    /** Its id: see {@link ArticleId}. */
    public String id() {
        return url == null ? ArticleId.ofContent(source, content) : ArticleId.ofUrl(url);
    }
}
