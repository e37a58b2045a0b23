package org.lodewire.producer.crawler;

import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import org.lodewire.client.CommandFailedException;
import org.lodewire.client.connection.Connection;
import org.lodewire.producer.crawl.Change;
import org.lodewire.producer.crawl.FeedSettings;
import org.lodewire.producer.crawl.HostPartition;
import org.lodewire.producer.crawl.PushedMessages;
import org.lodewire.producer.websub.HubMessages;
import org.lodewire.schemas.CrawlRecord;
import org.lodewire.schemas.catalogue.Catalogue;

/**
 * Passes on what hubs say to the owners of feeds, as records of the crawl topic: whichever instance a hub reaches, the one that
 * owns the feed's host takes it, in the same transaction in which it writes what comes of it. Thread-safe.
 */
final class OwnersOfFeeds implements HubMessages, AutoCloseable {

    /** How long a hub waits for Kafka. */
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private final Function<String, @Nullable FeedSettings> feeds;
    private final Producer<String, byte[]> producer;
    private final Serializer<CrawlRecord> states;
    private final int partitions;
    private final CrawlCounts counts;
    private final InstantSource wall;

    /**
     * @param feeds      the definition of a feed, null if there is none; called by any thread
     * @param partitions how many the crawl topic has
     * @param counts     counts what hubs deliver
     */
    OwnersOfFeeds(
            Connection connection,
            Function<String, @Nullable FeedSettings> feeds,
            int partitions,
            CrawlCounts counts,
            InstantSource wall) {
        this.feeds = feeds;
        this.partitions = partitions;
        this.counts = counts;
        this.wall = wall;
        states = connection.serdes().serializer(Catalogue.CRAWL);
        producer = connection.producer(Map.of(
                "acks",
                "all",
                "max.request.size",
                Catalogue.MAX_RECORD_BYTES,
                "delivery.timeout.ms",
                (int) PATIENCE.toMillis(),
                "request.timeout.ms",
                (int) PATIENCE.toMillis() / 2,
                "max.block.ms",
                (int) PATIENCE.toMillis(),
                "linger.ms",
                0));
    }

    @Override
    public boolean isDefined(String feedId) {
        return feeds.apply(feedId) != null;
    }

    @Override
    public void verified(String feedId, URI topic, Duration lease) throws UnavailableException {
        FeedSettings feed = feeds.apply(feedId);
        if (feed != null) {
            write(PushedMessages.verified(feed, id(), topic, lease, wall.millis()));
        }
    }

    @Override
    public void denied(String feedId, URI topic, String reason) throws UnavailableException {
        FeedSettings feed = feeds.apply(feedId);
        if (feed != null) {
            write(PushedMessages.denied(feed, id(), topic, reason, wall.millis()));
        }
    }

    @Override
    public void delivered(String feedId, @Nullable String contentType, byte[] body) throws UnavailableException {
        FeedSettings feed = feeds.apply(feedId);
        if (feed != null) {
            write(PushedMessages.delivered(feed, id(), contentType, body));
            counts.pushed();
        }
    }

    @Override
    public void forged(String feedId) {
        counts.forged();
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }

    private void write(Change.Put put) throws UnavailableException {
        try {
            byte[] value = states.serialize(Catalogue.CRAWL.name(), new CrawlRecord(ByteBuffer.wrap(put.value())));
            int partition = HostPartition.of(put.key().host(), partitions);
            producer.send(new ProducerRecord<>(
                            Catalogue.CRAWL.name(),
                            partition,
                            wall.millis(),
                            put.key().toString(),
                            value))
                    .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnavailableException("stopping", e);
        } catch (ExecutionException | TimeoutException | KafkaException | CommandFailedException e) {
            throw new UnavailableException("Kafka or the registry does not answer", e);
        }
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(2));
        states.close();
    }
}
