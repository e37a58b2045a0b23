package org.lodewire.producer.crawler;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.Producer;
import org.lodewire.client.CommandFailedException;
import org.lodewire.client.connection.Connection;
import org.lodewire.client.owned.ContactLog;
import org.lodewire.client.owned.CoordinatorContact;
import org.lodewire.client.owned.OwnedTopic;
import org.lodewire.client.owned.Transactions;
import org.lodewire.producer.StopSignal;
import org.lodewire.producer.fetch.Fetcher;
import org.lodewire.schemas.CrawlRecord;
import org.lodewire.schemas.catalogue.Catalogue;
import org.lodewire.schemas.catalogue.KafkaTopic;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One instance of the crawler: polls the feeds and fetches the pages of the hosts that the consumer group assigns to it, and
 * publishes their articles. One thread reads, decides and writes for all hosts; requests run beside it.
 */
public final class Crawler {

    /** The name of the command in rejections. */
    public static final String STAGE = "feeds run";

    static final List<KafkaTopic<?>> OTHER_TOPICS = List.of(
            Catalogue.FEED_DEFINITIONS, Catalogue.FEED_STATUS, Catalogue.RAW, Catalogue.REJECTED, Catalogue.ALERTS);

    private static final Logger LOG = LoggerFactory.getLogger(Crawler.class);

    /** How long a stop waits for open requests. */
    private static final long STOP_MILLIS = 10_000;

    /** How long a write waits for a broker before it is made anew. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final CrawlerSettings settings;
    private final CrawlCounts counts;
    private final String transactionalId = "lodewire-crawler-" + UUID.randomUUID();
    private final InstantSource wall = InstantSource.system();

    /**
     * @param settings how to run
     * @param counts   counts what it does
     */
    public Crawler(CrawlerSettings settings, CrawlCounts counts) {
        this.settings = settings;
        this.counts = counts;
    }

    /**
     * Runs until it is stopped, on a cluster that {@code lodewire setup} has prepared. A broker that goes away is waited for.
     *
     * @throws CommandFailedException if Kafka refuses what the crawler does, or state cannot be read
     */
    public void run(Connection connection, StopSignal stop) {
        try (OwnedTopic<CrawlRecord> topic =
                        OwnedTopic.open(connection, Catalogue.CRAWL, settings.group(), settings.sessionTimeout());
                DefinedFeeds feeds = DefinedFeeds.follow(connection);
                Fetcher fetcher = new Fetcher(settings.boundedFetch());
                Transactions transactions = new Transactions(() -> producer(connection));
                ChangeRecords records = new ChangeRecords(
                        connection.serdes(), settings.limit(), STAGE, topic.partitions(OTHER_TOPICS), wall);
                HubServer hubs = HubServer.start(
                        connection, settings.callbacks(), feeds, topic.partitions(OTHER_TOPICS), counts, wall)) {
            LOG.info(
                    "Starting in group {}: {} feeds, {} ms between requests to a host, {} requests at once",
                    settings.group(),
                    feeds.all().size(),
                    settings.crawl().minDelay().toMillis(),
                    settings.fetch().connections());
            hubs.announce();
            DocumentReader reader = new DocumentReader(feeds::get);
            Requests requests = new Requests(
                    fetcher::fetch,
                    reader::prepare,
                    fetcher.executor(),
                    settings.fetch().connections());
            CrawlWriter writer = new CrawlWriter(topic, transactions, records, counts);
            Ownership ownership = new Ownership(topic, feeds, requests, writer, reader, settings, wall);
            topic.join(ownership);
            CoordinatorContact contact = new CoordinatorContact(topic::metrics, settings.patience());
            run(ownership, requests, new ContactLog(contact, LOG), stop);
            stop(ownership, requests);
            LOG.info("Stopped");
        } catch (IllegalStateException e) {
            // State of another version, which the message says.
            throw new CommandFailedException(e.getMessage(), e);
        }
    }

    private void run(Ownership ownership, Requests requests, ContactLog contact, StopSignal stop) {
        while (!stop.requested()) {
            ownership.read(wall.millis());
            ownership.finish(counts, wall.millis());
            long now = wall.millis();
            if (contact.isRecent(now)) {
                ownership.advance(now);
                requests.start();
            }
            ownership.write(false, wall.millis());
            counts.show(ownership.size(), requests.waiting(), requests.open());
        }
    }

    /** Starts nothing more, waits for what is open, and writes what came of it. */
    private void stop(Ownership ownership, Requests requests) {
        LOG.info("Stopping as requested; {} requests are open", requests.open());
        long until = wall.millis() + STOP_MILLIS;
        while (requests.open() > 0 && wall.millis() < until) {
            ownership.read(wall.millis());
            ownership.finish(counts, wall.millis());
            ownership.write(false, wall.millis());
        }
        ownership.write(true, wall.millis());
    }

    private Producer<String, byte[]> producer(Connection connection) {
        return connection.producer(Map.of(
                "transactional.id",
                transactionalId,
                // What a killed instance left open blocks the next owner no longer than its session.
                "transaction.timeout.ms",
                (int) Math.max(10_000, settings.sessionTimeout().toMillis()),
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
}
