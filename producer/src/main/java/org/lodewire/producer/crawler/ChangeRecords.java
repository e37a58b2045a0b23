package org.lodewire.producer.crawler;

import java.nio.ByteBuffer;
import java.time.InstantSource;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import org.lodewire.client.serdes.AvroSerdes;
import org.lodewire.producer.article.Article;
import org.lodewire.producer.article.Content;
import org.lodewire.producer.article.Fetch;
import org.lodewire.producer.article.Metadata;
import org.lodewire.producer.article.Provenance;
import org.lodewire.producer.article.Rejection;
import org.lodewire.producer.article.SizeLimit;
import org.lodewire.producer.crawl.Change;
import org.lodewire.producer.crawl.CrawlKey;
import org.lodewire.producer.crawl.CrawledArticle;
import org.lodewire.producer.crawl.HostPartition;
import org.lodewire.producer.crawl.ItemMetadata;
import org.lodewire.producer.publish.ArticleRecords;
import org.lodewire.schemas.ContentFormat;
import org.lodewire.schemas.CrawlRecord;
import org.lodewire.schemas.FeedStatus;
import org.lodewire.schemas.TopicAlert;
import org.lodewire.schemas.catalogue.Catalogue;
import org.lodewire.schemas.catalogue.KafkaTopic;

/** Makes the records of changes. For one thread at a time. */
final class ChangeRecords implements AutoCloseable {

    private final ArticleRecords articles;
    private final Serializer<CrawlRecord> states;
    private final Serializer<FeedStatus> statuses;
    private final Serializer<TopicAlert> alerts;
    private final int partitions;
    private final InstantSource wall;

    /**
     * @param limit      how large an article may be
     * @param stage      the command, as rejections name it
     * @param partitions how many the crawl topic has
     */
    ChangeRecords(AvroSerdes serdes, SizeLimit limit, String stage, int partitions, InstantSource wall) {
        articles = new ArticleRecords(serdes, limit, stage, wall);
        states = serdes.serializer(Catalogue.CRAWL);
        statuses = serdes.serializer(Catalogue.FEED_STATUS);
        alerts = serdes.serializer(Catalogue.ALERTS);
        this.partitions = partitions;
        this.wall = wall;
    }

    /** The record of a change. */
    ProducerRecord<String, byte[]> of(Change change) {
        if (change instanceof Change.Publish publish) {
            return article(publish.article());
        }
        if (change instanceof Change.Reject reject) {
            ItemMetadata item = reject.item();
            Rejection rejection =
                    Rejection.of(reject.reason(), reject.detail(), metadata(item), provenance(item, new byte[0]));
            return articles.rejection(rejection, item.articleId());
        }
        if (change instanceof Change.Put put) {
            return state(put.key(), new CrawlRecord(ByteBuffer.wrap(put.value())));
        }
        if (change instanceof Change.Remove removed) {
            return state(removed.key(), null);
        }
        if (change instanceof Change.Report report) {
            FeedStatus status = FeedRecords.status(report.report());
            return record(Catalogue.FEED_STATUS, null, status.getId(), encode(statuses, Catalogue.FEED_STATUS, status));
        }
        if (change instanceof Change.Silence silence) {
            TopicAlert alert = SilentFeeds.alert(silence.silence());
            return record(Catalogue.ALERTS, null, alert.getTopic(), encode(alerts, Catalogue.ALERTS, alert));
        }
        return record(Catalogue.FEED_STATUS, null, ((Change.Forget) change).feedId(), null);
    }

    private ProducerRecord<String, byte[]> article(CrawledArticle crawled) {
        ItemMetadata item = crawled.item();
        Article article = Article.of(
                        metadata(item),
                        crawled.html() ? ContentFormat.HTML : ContentFormat.TEXT,
                        Content.ofPage(crawled.content()),
                        provenance(item, crawled.content()))
                .fetched(new Fetch(null, crawled.charset()));
        Optional<Rejection> rejection = articles.check(article);
        return rejection.isPresent()
                ? articles.rejection(rejection.get(), item.articleId())
                : articles.article(article, item.articleId());
    }

    private static Metadata metadata(ItemMetadata item) {
        return new Metadata(item.source(), item.url(), item.title(), item.author(), item.language(), item.published());
    }

    private static Provenance provenance(ItemMetadata item, byte[] content) {
        return new Provenance("feed " + item.feedId(), 0, content, content.length);
    }

    /** The host alone decides the partition, so that its owner is that of the partition. */
    private ProducerRecord<String, byte[]> state(CrawlKey key, @Nullable CrawlRecord value) {
        int partition = HostPartition.of(key.host(), partitions);
        byte[] bytes = value == null ? null : encode(states, Catalogue.CRAWL, value);
        return record(Catalogue.CRAWL, partition, key.toString(), bytes);
    }

    private static <V extends SpecificRecord> byte[] encode(Serializer<V> serializer, KafkaTopic<V> topic, V value) {
        return serializer.serialize(topic.name(), value);
    }

    private ProducerRecord<String, byte[]> record(
            KafkaTopic<?> topic, @Nullable Integer partition, String key, byte @Nullable [] value) {
        return new ProducerRecord<>(topic.name(), partition, wall.millis(), key, value);
    }

    @Override
    public void close() {
        articles.close();
        states.close();
        statuses.close();
        alerts.close();
    }
}
