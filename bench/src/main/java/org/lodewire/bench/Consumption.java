package org.lodewire.bench;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.lodewire.client.CommandFailedException;
import org.lodewire.client.connection.Connection;
import org.lodewire.client.connection.TopicReader;
import org.lodewire.schemas.catalogue.KafkaTopic;

/** The progress of applications on topics to which nothing writes any more. Not thread-safe. */
final class Consumption implements AutoCloseable {

    private static final long POLL_INTERVAL_MILLIS = 25;

    private final Connection connection;
    private final Admin admin;

    Consumption(Connection connection) {
        this.connection = connection;
        this.admin = connection.admin();
    }

    /** Returns the offset after the last record of each partition that has records. Transaction markers follow it. */
    <V extends SpecificRecord> Map<TopicPartition, Long> ends(KafkaTopic<V> topic) {
        Map<TopicPartition, Long> ends = new HashMap<>();
        try (TopicReader<V> reader = new TopicReader<>(connection, topic)) {
            reader.readToEnd(
                    record -> ends.put(new TopicPartition(record.topic(), record.partition()), record.offset() + 1));
        }
        return ends;
    }

    /**
     * Waits until an application has committed these offsets.
     *
     * @throws CommandFailedException if it does not within the timeout
     */
    void await(String applicationId, Map<TopicPartition, Long> ends, Duration timeout) throws InterruptedException {
        long deadline = System.nanoTime() + timeout.toNanos();
        while (!committed(applicationId, ends)) {
            if (System.nanoTime() > deadline) {
                throw new CommandFailedException(
                        applicationId + " did not finish within " + timeout.toSeconds() + " s.");
            }
            TimeUnit.MILLISECONDS.sleep(POLL_INTERVAL_MILLIS);
        }
    }

    private boolean committed(String applicationId, Map<TopicPartition, Long> ends) throws InterruptedException {
        try {
            Map<TopicPartition, OffsetAndMetadata> offsets = admin.listConsumerGroupOffsets(applicationId)
                    .partitionsToOffsetAndMetadata()
                    .get();
            return ends.entrySet().stream()
                    .allMatch(end -> offsets.get(end.getKey()) != null
                            && offsets.get(end.getKey()).offset() >= end.getValue());
        } catch (ExecutionException e) {
            throw new CommandFailedException(
                    "Cannot read the offsets of " + applicationId + ": "
                            + Objects.requireNonNullElse(e.getCause(), e).getMessage(),
                    e);
        }
    }

    @Override
    public void close() {
        admin.close();
    }
}
