package org.lodewire.producer.publish;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.lodewire.producer.article.Article;
import org.lodewire.producer.article.Rejection;
import org.lodewire.producer.article.SubmittedArticle;
import org.lodewire.producer.article.TimePolicy;
import org.lodewire.producer.article.Withdrawal;
import org.lodewire.schemas.ArticleTime;
import org.lodewire.schemas.ContentFormat;
import org.lodewire.schemas.RawArticle;
import org.lodewire.schemas.RejectedArticle;
import org.lodewire.schemas.article.CanonicalUrl;
import org.lodewire.schemas.catalogue.Catalogue;
import org.lodewire.schemas.catalogue.HeaderNames;
import org.lodewire.schemas.time.EventTime;
import org.lodewire.schemas.time.PublishedTime;

/** Makes the records of articles and of rejections. */
public final class Records {

    private Records() {}

    /**
     * The record of an article that was first seen in the past. It has no position yet.
     *
     * @param seen when it was first seen; now if that is in the future
     */
    public static RawArticle firstSeen(Article article, Instant seen) {
        return raw(article, time(article.metadata().published(), seen));
    }

    /** The record of a withdrawal that was first seen in the past, like {@link #firstSeen(Article, Instant)}. */
    public static RawArticle firstSeen(Withdrawal withdrawal, Instant seen) {
        return raw(withdrawal, time(withdrawal.metadata().published(), seen));
    }

    private static ArticleTime time(@Nullable PublishedTime published, Instant seen) {
        Instant now = Instant.now();
        Instant past = (seen.isAfter(now) ? now : seen).truncatedTo(ChronoUnit.MILLIS);
        EventTime time = TimePolicy.PUBLISHED.decide(published, past);
        return ArticleTime.newBuilder()
                .setEvent(time.event())
                .setBasis(time.basis())
                .setClamp(time.clamp())
                .setPublished(published == null ? null : published.text())
                .setSeen(past)
                .setClock(EventClock.NOT_STARTED)
                .build();
    }

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
                .setCharset(
                        article.fetch() == null
                                ? StandardCharsets.UTF_8.name()
                                : article.fetch().charset())
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

    /**
     * The record of an article that is sent again.
     *
     * @param value          the encoded article
     * @param acceptedBefore see {@link SubmittedArticle}
     */
    static ProducerRecord<String, byte[]> again(RawArticle article, String key, byte[] value, boolean acceptedBefore) {
        // Other producers may give times that Kafka has no timestamps for.
        long at = Math.max(0, article.getTime().getEvent().toEpochMilli());
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(Catalogue.RAW.name(), null, at, key, value);
        String before = acceptedBefore ? HeaderNames.ACCEPTED : HeaderNames.REJECTED;
        record.headers().add(HeaderNames.SUBMITTED_AGAIN, before.getBytes(StandardCharsets.UTF_8));
        return record;
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
