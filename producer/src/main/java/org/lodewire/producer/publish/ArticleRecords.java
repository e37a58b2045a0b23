package org.lodewire.producer.publish;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.lodewire.client.serdes.AvroSerdes;
import org.lodewire.producer.article.Article;
import org.lodewire.producer.article.Rejection;
import org.lodewire.producer.article.SizeLimit;
import org.lodewire.producer.article.TimePolicy;
import org.lodewire.schemas.ArticleTime;
import org.lodewire.schemas.RawArticle;
import org.lodewire.schemas.RejectedArticle;
import org.lodewire.schemas.catalogue.Catalogue;

/**
 * Makes the records of live articles for a program that sends them in transactions of its own. Event times are those that
 * {@link Publisher} gives to live input; watermarks are not made, so that a pipeline that reads the records runs on the wall
 * clock. Methods that make a record throw {@link org.lodewire.client.CommandFailedException} if the registry has no schema
 * or does not answer. For one thread at a time.
 */
public final class ArticleRecords implements AutoCloseable {

    private final Encoder<RawArticle> raw;
    private final Encoder<RejectedArticle> rejected;
    private final ContentCheck content;
    private final EventClock clock;
    private final String stage;
    private final InstantSource wall;

    /**
     * @param serdes for the values
     * @param limit  how large an article may be
     * @param stage  the command that publishes, as rejections name it
     * @param wall   the wall clock
     */
    public ArticleRecords(AvroSerdes serdes, SizeLimit limit, String stage, InstantSource wall) {
        raw = new Encoder<>(Catalogue.RAW, serdes, false);
        rejected = new Encoder<>(Catalogue.REJECTED, serdes, false);
        content = new ContentCheck(limit);
        clock = new EventClock(TimePolicy.PUBLISHED, wall);
        this.stage = stage;
        this.wall = wall;
    }

    /** Why an article is rejected; empty if it is accepted. */
    public Optional<Rejection> check(Article article) {
        return content.check(article);
    }

    /**
     * The record of an article.
     *
     * @param id its id, which that of its URL need not be: an article that has moved keeps the id of its first URL
     */
    public ProducerRecord<String, byte[]> article(Article article, String id) {
        ArticleTime time = clock.assign(article.metadata().published());
        RawArticle record =
                RawArticle.newBuilder(Records.raw(article, time)).setId(id).build();
        return record(Catalogue.RAW.name(), record.getSource(), time.getEvent(), raw.bytes(record));
    }

    /**
     * The record of a rejection.
     *
     * @param id the id that the article would have had
     */
    public ProducerRecord<String, byte[]> rejection(Rejection rejection, String id) {
        RejectedArticle record = RejectedArticle.newBuilder(Records.rejected(rejection, stage))
                .setArticleId(id)
                .build();
        return record(Catalogue.REJECTED.name(), record.getSource(), wall.instant(), rejected.bytes(record));
    }

    private static ProducerRecord<String, byte[]> record(String topic, String key, Instant at, byte[] value) {
        return new ProducerRecord<>(topic, null, at.toEpochMilli(), key, value);
    }

    @Override
    public void close() {
        raw.close();
        rejected.close();
    }
}
