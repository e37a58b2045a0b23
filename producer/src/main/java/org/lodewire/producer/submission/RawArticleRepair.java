package org.lodewire.producer.submission;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import org.lodewire.schemas.ArticleTime;
import org.lodewire.schemas.RawArticle;
import org.lodewire.schemas.article.ArticleId;
import org.lodewire.schemas.article.CanonicalUrl;
import org.lodewire.schemas.article.FieldLimits;
import org.lodewire.schemas.article.SourceName;

/**
 * Makes the fields of an article of another producer what the schema says: keeps those that are, cuts or drops the others, and
 * gives the article the id and the source that a producer of ours would give it if its own are not valid. Stateless.
 */
final class RawArticleRepair {

    private RawArticleRepair() {}

    static RawArticle repaired(RawArticle article) {
        @Nullable CanonicalUrl url = CanonicalUrl.of(article.getUrl()).orElse(null);
        String source =
                SourceName.isValid(article.getSource()) ? article.getSource() : SourceName.of(article.getSource(), url);
        @Nullable String title = FieldLimits.cut(article.getTitle(), FieldLimits.TITLE);
        return RawArticle.newBuilder(article)
                .setId(
                        ArticleId.isValid(article.getId())
                                ? article.getId()
                                : id(url, source, title, article.getContent()))
                .setSource(source)
                .setUrl(url == null ? null : url.toString())
                .setTitle(title)
                .setAuthor(FieldLimits.cut(article.getAuthor(), FieldLimits.AUTHOR))
                .setLanguage(FieldLimits.drop(article.getLanguage(), FieldLimits.LANGUAGE))
                .setTime(ArticleTime.newBuilder(article.getTime())
                        .setPublished(FieldLimits.cut(article.getTime().getPublished(), FieldLimits.PUBLISHED))
                        .build())
                .setCharset(FieldLimits.drop(article.getCharset(), FieldLimits.CHARSET))
                .build();
    }

    private static String id(@Nullable CanonicalUrl url, String source, @Nullable String title, ByteBuffer content) {
        return url == null ? ArticleId.ofContent(source, title, content) : ArticleId.ofUrl(url);
    }
}
