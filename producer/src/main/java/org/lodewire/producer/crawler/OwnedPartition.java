package org.lodewire.producer.crawler;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.lodewire.producer.crawl.Crawl;
import org.lodewire.producer.crawl.CrawlKey;
import org.lodewire.schemas.CrawlRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A partition of the crawl topic, from when it is assigned until it is taken away, and its crawl. For one thread. */
final class OwnedPartition {

    private static final Logger LOG = LoggerFactory.getLogger(OwnedPartition.class);
    private static final long UNKNOWN = -1;

    private final TopicPartition partition;
    private final Crawl crawl;
    private long end = UNKNOWN;
    private boolean started;
    private boolean dropped;

    OwnedPartition(TopicPartition partition, Crawl crawl) {
        this.partition = partition;
        this.crawl = crawl;
    }

    TopicPartition partition() {
        return partition;
    }

    Crawl crawl() {
        return crawl;
    }

    void read(ConsumerRecord<String, CrawlRecord> record, long now) {
        CrawlKey key;
        try {
            key = CrawlKey.parse(String.valueOf(record.key()));
        } catch (IllegalArgumentException e) {
            LOG.warn("The record of {} at offset {} is left out: {}", partition, record.offset(), e.getMessage());
            return;
        }
        crawl.read(key, record.value() == null ? null : bytes(record.value()), now);
    }

    private static byte[] bytes(CrawlRecord record) {
        byte[] bytes = new byte[record.getState().remaining()];
        record.getState().duplicate().get(bytes);
        return bytes;
    }

    /** Whether the end up to which it must be read first is not known yet. */
    boolean needsEnd() {
        return end == UNKNOWN;
    }

    void setEnd(long offset) {
        end = offset;
    }

    /** Starts the crawl once everything has been read that was there, committed or not, when this instance became the owner. */
    void startIfRead(long position, long now) {
        if (!started && end != UNKNOWN && position >= end) {
            started = true;
            crawl.start(now);
            LOG.info("Owns the hosts of {}: {} feeds and pages", partition, crawl.size());
        }
    }

    boolean isStarted() {
        return started;
    }

    /** It belongs to somebody else now. */
    void drop() {
        dropped = true;
    }

    boolean isDropped() {
        return dropped;
    }
}
