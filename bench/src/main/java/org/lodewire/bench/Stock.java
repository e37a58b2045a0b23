package org.lodewire.bench;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.TopicPartition;
import org.lodewire.bench.corpus.RepeatedCorpus;
import org.lodewire.client.connection.Connection;
import org.lodewire.producer.article.SizeLimit;
import org.lodewire.producer.article.TimePolicy;
import org.lodewire.producer.publish.PublishOptions;
import org.lodewire.producer.publish.Publisher;
import org.lodewire.producer.publish.Publishers;
import org.lodewire.schemas.catalogue.Catalogue;

/**
 * Articles as a producer has published them, which are released into the raw topic again for each run: first those to warm up
 * with, then, all at one moment, those that are measured. Not thread-safe.
 */
final class Stock {

    private static final Map<String, ?> CLIENT = Map.of("linger.ms", 20, "batch.size", 1 << 18);

    private final Connection connection;
    private final long warmUp;
    private final long measured;
    private final Map<TopicPartition, Long> warmUpEnds;
    private final Map<TopicPartition, Long> ends;

    private Stock(
            Connection connection,
            long warmUp,
            long measured,
            Map<TopicPartition, Long> warmUpEnds,
            Map<TopicPartition, Long> ends) {
        this.connection = connection;
        this.warmUp = warmUp;
        this.measured = measured;
        this.warmUpEnds = warmUpEnds;
        this.ends = ends;
    }

    /**
     * Publishes articles to the raw topic, which must be empty, and stores a copy of all records.
     *
     * @param warmUp   how many to warm up with
     * @param measured how many to measure
     * @param split    the number of keys that each source has
     */
    static Stock of(Connection connection, RepeatedCorpus.Articles articles, long warmUp, long measured, int split)
            throws InterruptedException {
        PublishOptions options = new PublishOptions(TimePolicy.PUBLISHED, split, SizeLimit.DEFAULT, false);
        try (Publisher publisher = Publishers.open(connection, options, "bench", CLIENT);
                Consumption consumption = new Consumption(connection)) {
            publisher.followStatedTimes();
            publish(publisher, articles, warmUp);
            publisher.awaitDelivery();
            Map<TopicPartition, Long> warmUpEnds = consumption.logEnds(Catalogue.RAW.name());
            publish(publisher, articles, measured);
            publisher.finish(true);
            Map<TopicPartition, Long> ends = consumption.logEnds(Catalogue.RAW.name());
            try (Producer<String, byte[]> producer = connection.producer(CLIENT)) {
                new TopicBytes(connection, Catalogue.RAW.name(), BenchTopics.STOCK).copy(Map.of(), ends, producer);
            }
            return new Stock(connection, warmUp, measured, ofStock(warmUpEnds), ofStock(ends));
        }
    }

    private static void publish(Publisher publisher, RepeatedCorpus.Articles articles, long count) {
        for (long i = 0; i < count; i++) {
            publisher.publish(articles.next());
        }
    }

    /** The copy of a topic that was empty before has the same offsets. */
    private static Map<TopicPartition, Long> ofStock(Map<TopicPartition, Long> offsets) {
        Map<TopicPartition, Long> same = new HashMap<>();
        offsets.forEach(
                (partition, offset) -> same.put(new TopicPartition(BenchTopics.STOCK, partition.partition()), offset));
        return same;
    }

    /** How many articles there are, with those to warm up with. */
    long all() {
        return warmUp + measured;
    }

    /** How many articles are measured. */
    long measured() {
        return measured;
    }

    /** Writes the articles to warm up with to the raw topic; returns the offsets after the last records. */
    Map<TopicPartition, Long> releaseWarmUp() {
        try (Producer<String, byte[]> producer = connection.producer(CLIENT)) {
            return toRaw().copy(Map.of(), warmUpEnds, producer);
        }
    }

    /**
     * Prepares to write the articles that are measured to the raw topic.
     *
     * @param times how often, one after the other
     */
    Release prepare(int times) {
        Release release = new Release(connection.producer(Release.client(CLIENT)));
        for (int i = 0; i < times; i++) {
            release.add(toRaw(), warmUpEnds, ends);
        }
        return release;
    }

    private TopicBytes toRaw() {
        return new TopicBytes(connection, BenchTopics.STOCK, Catalogue.RAW.name());
    }
}
