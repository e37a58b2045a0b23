package org.lodewire.producer.crawler;

import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.lodewire.client.owned.ChangeWriter;
import org.lodewire.client.owned.OwnedTopic;
import org.lodewire.client.owned.Transactions;
import org.lodewire.client.owned.Transactions.Outcome;
import org.lodewire.producer.crawl.Change;
import org.lodewire.schemas.CrawlRecord;

/** Writes changes in transactions of the group, and counts them. For one thread. */
final class CrawlWriter {

    private final OwnedTopic<CrawlRecord> topic;
    private final ChangeWriter<Change> writer;
    private final CrawlCounts counts;

    CrawlWriter(OwnedTopic<CrawlRecord> topic, Transactions transactions, ChangeRecords records, CrawlCounts counts) {
        this.topic = topic;
        this.writer = new ChangeWriter<>(transactions, records::of);
        this.counts = counts;
    }

    /** Whether it can write; tries to make it so. */
    boolean isOpen() {
        return writer.isOpen();
    }

    /**
     * Writes changes.
     *
     * @param offsets of partitions of this instance, at least one
     */
    Outcome write(List<Change> changes, Map<TopicPartition, OffsetAndMetadata> offsets) {
        Outcome outcome = writer.write(changes, offsets, topic.group());
        if (outcome == Outcome.COMMITTED) {
            counts.committed(changes);
        }
        return outcome;
    }
}
