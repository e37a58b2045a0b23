package org.lodewire.bench;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
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

/** How far applications have read topics that nobody writes to any more. For one thread. */
final class Consumption implements AutoCloseable {

    private static final long BETWEEN_LOOKS_MILLIS = 25;

    private final Connection connection;
    private final Admin admin;

    Consumption(Connection connection) {
        this.connection = connection;
        this.admin = connection.admin();
    }

    /** The offsets behind the last record of each partition that has any. Markers of transactions come behind them. */
    <V extends SpecificRecord> Map<TopicPartition, Long> ends(KafkaTopic<V> topic) {
        Map<TopicPartition, Long> ends = new HashMap<>();
        try (TopicReader<V> reader = new TopicReader<>(connection, topic)) {
            reader.readToEnd(
                    record -> ends.put(new TopicPartition(record.topic(), record.partition()), record.offset() + 1));
        }
        return ends;
    }

    /**
     * Waits until an application has committed all of some topics.
     *
     * @throws CommandFailedException if it has not, within the patience
     */
    void await(String applicationId, Map<TopicPartition, Long> ends, Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!committed(applicationId, ends)) {
            if (System.nanoTime() > deadline) {
                throw new CommandFailedException(applicationId + " did not end within " + patience.toSeconds() + " s.");
            }
            TimeUnit.MILLISECONDS.sleep(BETWEEN_LOOKS_MILLIS);
        }
    }

    private boolean committed(String applicationId, Map<TopicPartition, Long> ends) throws InterruptedException {
        try {
            Map<TopicPartition, OffsetAndMetadata> there = admin.listConsumerGroupOffsets(applicationId)
                    .partitionsToOffsetAndMetadata()
                    .get();
            return ends.entrySet().stream()
                    .allMatch(end -> there.get(end.getKey()) != null
                            && there.get(end.getKey()).offset() >= end.getValue());
        } catch (ExecutionException e) {
            throw new CommandFailedException(
                    "Kafka does not say how far " + applicationId + " is: "
                            + e.getCause().getMessage(),
                    e);
        }
    }

    @Override
    public void close() {
        admin.close();
    }
}
