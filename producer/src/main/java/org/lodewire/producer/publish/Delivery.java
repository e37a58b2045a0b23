package org.lodewire.producer.publish;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.jspecify.annotations.Nullable;
import org.lodewire.client.CommandFailedException;
import org.lodewire.schemas.catalogue.KafkaTopic;

/**
 * Sends records and reports every failure: after the client has failed to deliver a record that has no acknowledgement of its
 * own, the next call of any method throws, unless failures are tolerated. For one thread at a time.
 */
final class Delivery implements AutoCloseable {

    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(10);

    private final Producer<String, byte[]> producer;
    private final OutageLog outages = new OutageLog();
    private final boolean tolerant;
    private final AtomicReference<@Nullable Failure> failure = new AtomicReference<>();
    /** Written by the thread that sends. */
    private volatile long refusals;

    private record Failure(String topic, Exception cause) {}

    private Delivery(Producer<String, byte[]> producer, boolean tolerant) {
        this.producer = producer;
        this.tolerant = tolerant;
    }

    /** A delivery that ends with the first failure. */
    static Delivery strict(Producer<String, byte[]> producer) {
        return new Delivery(producer, false);
    }

    /** A delivery that goes on after failures, of which only the acknowledgements of the records learn. */
    static Delivery tolerant(Producer<String, byte[]> producer) {
        return new Delivery(producer, true);
    }

    /** How many partitions a topic has. */
    int partitions(String topic) {
        try {
            return producer.partitionsFor(topic).size();
        } catch (KafkaException e) {
            throw failed(topic, e);
        }
    }

    /**
     * How many records the client did not take, for example because it knew no broker for as long as a send may block. Each of
     * them may have blocked for so long. May be called by any thread.
     */
    long refusals() {
        return refusals;
    }

    /**
     * Sends a record.
     *
     * @param partition null to let the key choose the partition
     * @param at        the record's timestamp, not before 1970
     * @param value     null for a watermark
     */
    void send(String topic, @Nullable Integer partition, String key, Instant at, byte @Nullable [] value) {
        send(new ProducerRecord<>(topic, partition, at.toEpochMilli(), key, value));
    }

    /** Sends a record. */
    void send(ProducerRecord<String, byte[]> record) {
        check();
        String topic = record.topic();
        send(record, exception -> {
            if (exception != null && !tolerant) {
                failure.compareAndSet(null, new Failure(topic, exception));
            }
        });
        check();
    }

    /** Sends a record to the partition of its key. Only the acknowledgement, if there is one, learns of a failure. */
    void send(KafkaTopic<?> topic, String key, Instant at, byte[] value, @Nullable Acknowledgement acknowledgement) {
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(topic.name(), null, at.toEpochMilli(), key, value);
        if (acknowledgement == null) {
            send(record);
        } else {
            send(record, acknowledgement);
        }
    }

    @SuppressWarnings("FutureReturnValueIgnored") // The callback takes the failure.
    private void send(ProducerRecord<String, byte[]> record, Acknowledgement acknowledgement) {
        Thread sender = Thread.currentThread();
        long before = refusals;
        try {
            outages.sent();
            producer.send(record, (metadata, exception) -> {
                outages.acknowledged();
                // The thread that sends is notified only of what the client did not take.
                if (exception != null && Thread.currentThread() == sender) {
                    refusals = before + 1;
                }
                acknowledgement.done(exception);
            });
        } catch (InterruptException e) {
            throw e;
        } catch (KafkaException e) {
            refusals = before + 1;
            acknowledgement.done(e);
        }
    }

    /** Waits until Kafka has acknowledged all records. */
    void flush() {
        producer.flush();
        check();
    }

    private void check() {
        Failure found = failure.get();
        if (found != null) {
            throw failed(found.topic(), found.cause());
        }
    }

    private static CommandFailedException failed(String topic, Exception cause) {
        return new CommandFailedException(
                "Kafka did not accept a record of " + topic + ": " + cause.getMessage()
                        + ". The records sent before it are stored; it is safe to run the command again.",
                cause);
    }

    /** Closes the producer. Waits at most ten seconds for records that were not flushed. */
    @Override
    public void close() {
        outages.close();
        producer.close(failure.get() == null ? CLOSE_TIMEOUT : Duration.ZERO);
    }
}
