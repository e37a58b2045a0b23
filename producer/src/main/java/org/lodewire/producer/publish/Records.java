package org.lodewire.producer.publish;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.lodewire.producer.article.Article;
import org.lodewire.producer.article.Rejection;
import org.lodewire.producer.article.Withdrawal;
import org.lodewire.schemas.ArticleTime;
import org.lodewire.schemas.ContentFormat;
import org.lodewire.schemas.RawArticle;
import org.lodewire.schemas.RejectedArticle;
import org.lodewire.schemas.article.CanonicalUrl;

/** Makes the records of articles and of rejections. */
final class Records {

    private Records() {}

    static RawArticle raw(Article article, ArticleTime time) {
        return RawArticle.newBuilder()
                .setId(article.id())
                .setSource(article.source())
                .setUrl(text(article.url()))
                .setTitle(article.metadata().title())
                .setAuthor(article.metadata().author())
                .setLanguage(article.metadata().language())
                .setTime(time)
                .setFormat(article.format())
                .setContent(article.content().bytes())
                .setCharset(StandardCharsets.UTF_8.name())
                .build();
    }

    /** A withdrawal has no content. */
    static RawArticle raw(Withdrawal withdrawal, ArticleTime time) {
        return RawArticle.newBuilder()
                .setId(withdrawal.articleId())
                .setSource(withdrawal.source())
                .setUrl(text(withdrawal.url()))
                .setTime(time)
                .setFormat(ContentFormat.TEXT)
                .setContent(ByteBuffer.allocate(0))
                .setWithdrawn(true)
                .build();
    }

    /** @param stage the command that rejects, as the record names it */
    static RejectedArticle rejected(Rejection rejection, String stage) {
        return RejectedArticle.newBuilder()
                .setArticleId(rejection.articleId())
                .setSource(rejection.source())
                .setUrl(text(rejection.url()))
                .setReason(rejection.reason())
                .setDetail(rejection.detail())
                .setStage(stage)
                .setLocation(rejection.provenance().location())
                .setOriginal(rejection.provenance().beginning())
                .setOriginalSize(rejection.provenance().size())
                .build();
    }

    private static @Nullable String text(@Nullable CanonicalUrl url) {
        return url == null ? null : url.toString();
    }
}
