package org.lodewire.client.owned;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.lodewire.client.CommandFailedException;
import org.lodewire.client.connection.TemporaryFailure;
import org.lodewire.client.owned.Transactions.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes records of changes, which needs the schema registry, and writes them in transactions. A registry that does not answer
 * is waited for as a broker is: the transaction counts as aborted. For one thread.
 *
 * @param <C> class of the changes
 */
public final class ChangeWriter<C> {

    private static final Logger LOG = LoggerFactory.getLogger(ChangeWriter.class);

    private final Transactions transactions;
    private final Function<C, ProducerRecord<String, byte[]>> records;
    private boolean registryFails;

    /** @param records makes the record of a change */
    public ChangeWriter(Transactions transactions, Function<C, ProducerRecord<String, byte[]>> records) {
        this.transactions = transactions;
        this.records = records;
    }

    /** Whether it can write; tries to make it so. */
    public boolean isOpen() {
        return transactions.isOpen() || transactions.open();
    }

    /**
     * Writes changes in one transaction.
     *
     * @param offsets of partitions that the group has assigned to this instance, at least one
     * @param group   the group as this instance knows it now
     * @throws CommandFailedException if Kafka or the registry refuses the records for good
     */
    public Outcome write(List<C> changes, Map<TopicPartition, OffsetAndMetadata> offsets, ConsumerGroupMetadata group) {
        List<ProducerRecord<String, byte[]>> encoded = new ArrayList<>(changes.size());
        try {
            changes.forEach(change -> encoded.add(records.apply(change)));
        } catch (CommandFailedException | SerializationException e) {
            if (!TemporaryFailure.isIn(e)) {
                throw e;
            }
            if (!registryFails) {
                LOG.warn("The schema registry does not answer; waiting for it");
                LOG.debug("A record cannot be made yet", e);
            }
            registryFails = true;
            return Outcome.ABORTED;
        }
        if (registryFails) {
            LOG.info("The schema registry answers again");
            registryFails = false;
        }
        return transactions.write(encoded, offsets, group);
    }
}
