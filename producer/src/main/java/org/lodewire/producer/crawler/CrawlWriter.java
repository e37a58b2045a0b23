package org.lodewire.producer.crawler;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.lodewire.client.CommandFailedException;
import org.lodewire.client.connection.TemporaryFailure;
import org.lodewire.client.owned.OwnedTopic;
import org.lodewire.client.owned.Transactions;
import org.lodewire.client.owned.Transactions.Outcome;
import org.lodewire.producer.crawl.Change;
import org.lodewire.schemas.CrawlRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes changes in transactions of the group. For one thread. */
final class CrawlWriter {

    private static final Logger LOG = LoggerFactory.getLogger(CrawlWriter.class);

    private final OwnedTopic<CrawlRecord> topic;
    private final Transactions transactions;
    private final ChangeRecords records;
    private final CrawlCounts counts;
    private boolean registryFails;

    CrawlWriter(OwnedTopic<CrawlRecord> topic, Transactions transactions, ChangeRecords records, CrawlCounts counts) {
        this.topic = topic;
        this.transactions = transactions;
        this.records = records;
        this.counts = counts;
    }

    /** Whether it can write; tries to make it so. */
    boolean isOpen() {
        return transactions.isOpen() || transactions.open();
    }

    /**
     * Writes changes.
     *
     * @param offsets of partitions of this instance, at least one
     */
    Outcome write(List<Change> changes, Map<TopicPartition, OffsetAndMetadata> offsets) {
        List<ProducerRecord<String, byte[]>> encoded = new ArrayList<>(changes.size());
        try {
            changes.forEach(change -> encoded.add(records.of(change)));
        } catch (CommandFailedException | SerializationException e) {
            if (!TemporaryFailure.isIn(e)) {
                throw e;
            }
            if (!registryFails) {
                LOG.warn("The schema registry does not answer; waiting for it: {}", e.getMessage());
            }
            registryFails = true;
            return Outcome.ABORTED;
        }
        if (registryFails) {
            LOG.info("The schema registry answers again");
            registryFails = false;
        }
        Outcome outcome = transactions.write(encoded, offsets, topic.group());
        if (outcome == Outcome.COMMITTED) {
            counts.committed(changes);
        }
        return outcome;
    }
}
