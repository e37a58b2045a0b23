package org.lodewire.producer.crawler;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.lodewire.client.owned.OwnedTopic;
import org.lodewire.client.owned.Transactions.Outcome;
import org.lodewire.producer.crawl.Crawl;
import org.lodewire.producer.crawl.HostPartition;
import org.lodewire.producer.crawler.WriteBatch.Entry;
import org.lodewire.schemas.CrawlRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The partitions that this instance owns at the moment, and what their crawls read, request and write. For one thread. */
final class Ownership implements ConsumerRebalanceListener {

    private static final Logger LOG = LoggerFactory.getLogger(Ownership.class);

    /** How long the loop waits for records, and so how much later a result may be taken. */
    private static final Duration POLL = Duration.ofMillis(10);

    private static final long PAUSE_AFTER_ABORT = 500;

    private final OwnedTopic<CrawlRecord> topic;
    private final DefinedFeeds feeds;
    private final Requests requests;
    private final CrawlWriter writer;
    private final CrawlerSettings settings;
    private final InstantSource wall;
    private final DocumentReader reader;
    private final SplittableRandom random = new SplittableRandom();
    private final Map<TopicPartition, OwnedPartition> owned = new HashMap<>();
    private final WriteBatch batch = new WriteBatch();
    private final int partitions;
    private long writeAfter;

    Ownership(
            OwnedTopic<CrawlRecord> topic,
            DefinedFeeds feeds,
            Requests requests,
            CrawlWriter writer,
            DocumentReader reader,
            CrawlerSettings settings,
            InstantSource wall) {
        this.topic = topic;
        this.feeds = feeds;
        this.requests = requests;
        this.writer = writer;
        this.reader = reader;
        this.settings = settings;
        this.wall = wall;
        partitions = topic.partitions(Crawler.OTHER_TOPICS);
    }

    /** Takes part in the group, and reads what is new of definitions and of the owned partitions. */
    void read(long now) {
        for (DefinedFeeds.Changed changed : feeds.changes()) {
            owned.values().forEach(each -> each.crawl().defined(changed.feedId(), changed.before(), now));
        }
        for (ConsumerRecord<String, CrawlRecord> record : topic.poll(POLL)) {
            OwnedPartition owner = owned.get(new TopicPartition(record.topic(), record.partition()));
            if (owner != null) {
                owner.read(record, now);
            }
        }
        // Not before transactions can be written, so that the one of which the outcome was unknown has ended.
        if (!owned.values().stream().allMatch(OwnedPartition::isStarted) && writer.isOpen()) {
            owned.values().stream().filter(each -> !each.isStarted()).forEach(each -> startIfRead(each, now));
        }
    }

    private void startIfRead(OwnedPartition each, long now) {
        if (each.needsEnd()) {
            each.setEnd(topic.end(each.partition()));
        }
        each.startIfRead(topic.position(each.partition()), now);
    }

    /** Gives the results of requests to the crawls. */
    void finish(CrawlCounts counts, long now) {
        for (Requests.Finished ended : requests.takeFinished()) {
            if (ended.start().isRequest()) {
                counts.ended(ended.result());
            }
            ended.owner().crawl().finished(ended.start().id(), ended.result(), now);
        }
        collect(now);
    }

    /** Does what is due. */
    void advance(long now) {
        for (OwnedPartition each : owned.values()) {
            if (each.isStarted() && each.crawl().wakeAt() <= now) {
                requests.add(each, each.crawl().advance(now));
            }
        }
        collect(now);
    }

    private void collect(long now) {
        owned.values().forEach(each -> batch.add(each, each.crawl().writes(), now));
    }

    /**
     * Writes what has to be written, if it is time.
     *
     * @param atOnce whether it is time in any case
     */
    void write(boolean atOnce, long now) {
        boolean due = atOnce ? !batch.isEmpty() : batch.isDue(now) && now >= writeAfter;
        if (!due || !writer.isOpen()) {
            return;
        }
        List<Entry> entries = batch.take();
        if (entries.isEmpty()) {
            return;
        }
        Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
        entries.forEach(each -> offsets.computeIfAbsent(
                each.owner().partition(), key -> new OffsetAndMetadata(Math.max(0, topic.position(key)))));
        Outcome outcome = writer.write(WriteBatch.changes(entries), offsets);
        switch (outcome) {
            case COMMITTED ->
                entries.forEach(
                        each -> each.owner().crawl().committed(each.write().id()));
            case ABORTED -> {
                entries.forEach(
                        each -> each.owner().crawl().aborted(each.write().id()));
                writeAfter = now + PAUSE_AFTER_ABORT;
            }
            case UNKNOWN -> {
                LOG.warn("It is not known whether the last transaction was committed; reading again what it wrote");
                begin(List.copyOf(owned.keySet()));
            }
        }
    }

    /** Begins with partitions from their beginning. */
    private void begin(Collection<TopicPartition> assigned) {
        end(assigned);
        for (TopicPartition partition : assigned) {
            HostPartition hosts = new HostPartition(partition.partition(), partitions);
            Crawl crawl = new Crawl(hosts, settings.crawl(), feeds, reader, random.nextLong());
            owned.put(partition, new OwnedPartition(partition, crawl));
        }
        topic.seekToBeginning(assigned);
    }

    private void end(Collection<TopicPartition> gone) {
        for (TopicPartition partition : gone) {
            OwnedPartition before = owned.remove(partition);
            if (before != null) {
                before.drop();
                requests.drop(before);
            }
        }
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> assigned) {
        if (!assigned.isEmpty()) {
            LOG.info("Assigned: {}", assigned);
            begin(assigned);
        }
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> revoked) {
        if (!revoked.isEmpty()) {
            LOG.info("Given to others: {}", revoked);
            write(true, wall.millis());
            end(revoked);
        }
    }

    @Override
    public void onPartitionsLost(Collection<TopicPartition> lost) {
        LOG.warn("Lost, since Kafka has not heard of this instance for too long: {}", lost);
        end(lost);
    }

    /** How many feeds and pages there are. */
    int size() {
        return owned.values().stream().mapToInt(each -> each.crawl().size()).sum();
    }
}
