package org.lodewire.analysis.clean;

import java.nio.ByteBuffer;
import java.time.Instant;
import org.lodewire.schemas.Origin;
import org.lodewire.schemas.RawArticle;
import org.lodewire.schemas.RejectedArticle;
import org.lodewire.schemas.RejectionReason;
import org.lodewire.schemas.article.ArticleId;
import org.lodewire.schemas.article.CanonicalUrl;
import org.lodewire.schemas.article.SourceName;
import org.lodewire.schemas.catalogue.Catalogue;

/**
 * Why an article is rejected.
 *
 * @param reason for programs
 * @param detail for people, a sentence
 */
public record RejectionCause(RejectionReason reason, String detail) {

    private static final int MAX_ORIGINAL_BYTES = 262_144;

    /**
     * Returns the record of a rejected article, with the first 256 KiB of its content. It has no id and no URL if they are
     * not valid, and only the beginning of a source that is too long.
     *
     * @param time the article's event time
     */
    public RejectedArticle toRecord(RawArticle raw, Instant time, Origin origin) {
        ByteBuffer content = raw.getContent().duplicate();
        long size = content.remaining();
        content.limit(content.position() + (int) Math.min(size, MAX_ORIGINAL_BYTES));
        return RejectedArticle.newBuilder()
                .setArticleId(ArticleId.isValid(raw.getId()) ? raw.getId() : null)
                .setSource(SourceName.of(raw.getSource(), null))
                .setUrl(CanonicalUrl.of(raw.getUrl())
                        .map(CanonicalUrl::toString)
                        .orElse(null))
                .setReason(reason)
                .setDetail(detail)
                .setStage("clean")
                .setLocation(Catalogue.RAW + ", partition " + origin.getPartition() + ", offset " + origin.getOffset())
                .setOriginal(content)
                .setOriginalSize(size)
                .setEventTime(time)
                .build();
    }
}
