package org.lodewire.client.owned;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.jspecify.annotations.Nullable;
import org.lodewire.client.CommandFailedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes records in transactions that also commit offsets of the group, so that one of an instance that the group has replaced
 * fails (KIP-447). After a transaction of which it is not known whether it was committed, the producer is made anew: that ends
 * the transaction one way or the other before anything is read again. For one thread at a time.
 */
public final class Transactions implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Transactions.class);

    private final Supplier<Producer<String, byte[]>> producers;
    private @Nullable Producer<String, byte[]> producer;
    private boolean closed;

    /** What came of a transaction. */
    public enum Outcome {
        COMMITTED,
        /** Nothing was written, and the same may be written again. */
        ABORTED,
        /** It may have been committed. What was written last must be read again. */
        UNKNOWN
    }

    /** @param producers makes transactional producers, all with the same id */
    public Transactions(Supplier<Producer<String, byte[]>> producers) {
        this.producers = producers;
    }

    /** Whether {@link #open} has been called with success since the last unknown outcome. */
    public boolean isOpen() {
        return producer != null;
    }

    /**
     * Makes a producer, and ends the transaction that the one before may have left open.
     *
     * @return whether Kafka answered; if not, to be tried again
     */
    public boolean open() {
        if (closed) {
            return false;
        }
        Producer<String, byte[]> opened = producers.get();
        try {
            opened.initTransactions();
            producer = opened;
            return true;
        } catch (KafkaException e) {
            opened.close(Duration.ZERO);
            refuseLasting(e);
            LOG.debug("Transactions cannot be opened yet", e);
            return false;
        }
    }

    /**
     * Writes records in one transaction.
     *
     * @param offsets of partitions that the group has assigned to this instance, at least one
     * @param group   the group as this instance knows it now
     * @throws CommandFailedException if Kafka refuses the records for good
     */
    public Outcome write(
            List<ProducerRecord<String, byte[]>> records,
            Map<TopicPartition, OffsetAndMetadata> offsets,
            ConsumerGroupMetadata group) {
        Producer<String, byte[]> open =
                Optional.ofNullable(producer).orElseThrow(() -> new IllegalStateException("not open"));
        try {
            open.beginTransaction();
            for (ProducerRecord<String, byte[]> record : records) {
                var unused = open.send(record);
            }
            // Every record is in its log before the group is asked. A new owner is assigned after that, and so reads up
            // to an
            // end that has them, however late the transaction ends.
            open.flush();
            open.sendOffsetsToTransaction(offsets, group);
        } catch (InterruptException e) {
            throw e;
        } catch (KafkaException e) {
            refuseLasting(e);
            LOG.debug("A transaction is aborted", e);
            return abort(open);
        }
        try {
            open.commitTransaction();
            return Outcome.COMMITTED;
        } catch (InterruptException e) {
            throw e;
        } catch (KafkaException e) {
            LOG.debug("It is not known whether a transaction was committed", e);
            return discard(open);
        }
    }

    private Outcome abort(Producer<String, byte[]> open) {
        try {
            open.abortTransaction();
            return Outcome.ABORTED;
        } catch (InterruptException e) {
            throw e;
        } catch (KafkaException e) {
            LOG.debug("A transaction cannot be aborted", e);
            return discard(open);
        }
    }

    private Outcome discard(Producer<String, byte[]> open) {
        producer = null;
        open.close(Duration.ZERO);
        return Outcome.UNKNOWN;
    }

    /** Throws if another attempt would fail too. */
    private static void refuseLasting(KafkaException failure) {
        for (@Nullable Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof AuthorizationException
                    || each instanceof AuthenticationException
                    || each instanceof RecordTooLargeException) {
                throw new CommandFailedException(
                        "Kafka does not accept what is written: " + each.getMessage(), failure);
            }
        }
    }

    @Override
    public void close() {
        closed = true;
        if (producer != null) {
            producer.close(Duration.ofSeconds(5));
            producer = null;
        }
    }
}
