package org.lodewire.analysis.clean;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lodewire.schemas.ArticleTime;
import org.lodewire.schemas.RawArticle;
import org.lodewire.schemas.RejectionReason;
import org.lodewire.schemas.article.ArticleId;
import org.lodewire.schemas.article.CanonicalUrl;
import org.lodewire.schemas.article.FieldLimits;
import org.lodewire.schemas.article.SourceName;

/**
 * Checks the fields of a raw article, which any producer may have written. Its id and its source are keys of records and of
 * stored values, and must be what the schema says; all other fields are cut or dropped if they are not. Stateless.
 */
public final class RawArticleFields {

    private RawArticleFields() {}

    /** Returns why an article is rejected, or nothing if its id and its source are valid. */
    public static Optional<RejectionCause> check(RawArticle raw) {
        if (!ArticleId.isValid(raw.getId())) {
            return Optional.of(
                    new RejectionCause(
                            RejectionReason.INVALID,
                            "The id has " + raw.getId().length()
                                    + " characters or other ones than hexadecimal digits in lower case; an id has 32 of them."));
        }
        if (!SourceName.isValid(raw.getSource())) {
            return Optional.of(new RejectionCause(
                    RejectionReason.INVALID,
                    "The source has " + raw.getSource().length() + " characters; it must be one line of 1 to "
                            + SourceName.MAX_LENGTH + " characters, without control characters."));
        }
        return Optional.empty();
    }

    /** Returns the article with every field within {@link FieldLimits}: the same object if all are. */
    public static RawArticle bounded(RawArticle raw) {
        @Nullable
        String url = CanonicalUrl.of(raw.getUrl()).map(CanonicalUrl::toString).orElse(null);
        @Nullable String title = FieldLimits.cut(raw.getTitle(), FieldLimits.TITLE);
        @Nullable String author = FieldLimits.cut(raw.getAuthor(), FieldLimits.AUTHOR);
        @Nullable String language = FieldLimits.drop(raw.getLanguage(), FieldLimits.LANGUAGE);
        @Nullable String charset = FieldLimits.drop(raw.getCharset(), FieldLimits.CHARSET);
        @Nullable String published = FieldLimits.cut(raw.getTime().getPublished(), FieldLimits.PUBLISHED);
        if (Objects.equals(url, raw.getUrl())
                && Objects.equals(title, raw.getTitle())
                && Objects.equals(author, raw.getAuthor())
                && Objects.equals(language, raw.getLanguage())
                && Objects.equals(charset, raw.getCharset())
                && Objects.equals(published, raw.getTime().getPublished())) {
            return raw;
        }
        return RawArticle.newBuilder(raw)
                .setUrl(url)
                .setTitle(title)
                .setAuthor(author)
                .setLanguage(language)
                .setCharset(charset)
                .setTime(ArticleTime.newBuilder(raw.getTime())
                        .setPublished(published)
                        .build())
                .build();
    }

    /** Returns whether anything of an article was cut or dropped to keep it within the limits. */
    public static boolean isCut(RawArticle raw, RawArticle bounded) {
        return raw.getUrl() != null && bounded.getUrl() == null
                || !Objects.equals(raw.getTitle(), bounded.getTitle())
                || !Objects.equals(raw.getAuthor(), bounded.getAuthor())
                || !Objects.equals(raw.getLanguage(), bounded.getLanguage())
                || !Objects.equals(raw.getCharset(), bounded.getCharset())
                || !Objects.equals(
                        raw.getTime().getPublished(), bounded.getTime().getPublished());
    }

    /**
     * Returns the key of the memory that an article is cleaned with: the record key if the source is split over several keys,
     * else the source. Keys of one source may be on different partitions, and the removed lines must not depend on the
     * assignment of keys to partitions.
     *
     * @param key null for a record without a key
     */
    public static String memoryKey(@Nullable String key, RawArticle raw) {
        return key != null && isPart(key, raw.getSource()) ? key : raw.getSource();
    }

    /**
     * Returns whether a record key is that of a part of a source that is split, {@code source#n}.
     *
     * @param key null for a record without a key
     */
    public static boolean isPart(@Nullable String key, String source) {
        int digits = key == null ? 0 : key.length() - source.length() - 1;
        return key != null
                && digits >= 1
                && digits <= SourceName.MAX_PART_DIGITS
                && key.startsWith(source + "#")
                && key.chars().skip(source.length() + 1L).allMatch(c -> c >= '0' && c <= '9');
    }
}
