package org.lodewire.bench;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.TopicPartitionInfo;
import org.lodewire.client.CommandFailedException;
import org.lodewire.client.connection.Connection;
import org.lodewire.schemas.catalogue.Catalogue;
import org.lodewire.schemas.catalogue.KafkaTopic;

/** The progress of applications on topics. Not thread-safe. */
public final class Consumption implements AutoCloseable {

    /** Each look costs broker and client some hundred microseconds, which are in the measurement. */
    private static final long POLL_INTERVAL_MILLIS = 100;
    /** Records and markers from the end of a partition among which its last record usually is. */
    private static final long NEAR = 16;

    /** The topics through which an article goes, in order: what one group reads is complete when those before are read. */
    private static final List<List<KafkaTopic<?>>> FLOW = List.of(
            List.of(Catalogue.MATCHED_ARTICLES),
            List.of(Catalogue.TOPIC_CONTRIBUTIONS, Catalogue.ENTITY_CONTRIBUTIONS, Catalogue.SOURCE_ACTIVITY));

    private final Connection connection;
    private final Admin admin;

    public Consumption(Connection connection) {
        this.connection = connection;
        this.admin = connection.admin();
    }

    /** Returns the offset at which each partition of a topic ends, after what is committed. */
    Map<TopicPartition, Long> logEnds(String topic) throws InterruptedException {
        try {
            Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
            TopicDescription description = Objects.requireNonNull(
                    admin.describeTopics(List.of(topic)).allTopicNames().get().get(topic));
            for (TopicPartitionInfo partition : description.partitions()) {
                latest.put(new TopicPartition(topic, partition.partition()), OffsetSpec.latest());
            }
            Map<TopicPartition, Long> ends = new HashMap<>();
            admin.listOffsets(latest, new ListOffsetsOptions(IsolationLevel.READ_COMMITTED))
                    .all()
                    .get()
                    .forEach((partition, end) -> ends.put(partition, end.offset()));
            return ends;
        } catch (ExecutionException e) {
            throw failed("Cannot read the ends of " + topic, e);
        }
    }

    /** Returns the offset after the last record of each partition that has records. Transaction markers follow it. */
    public Map<TopicPartition, Long> ends(KafkaTopic<?> topic) throws InterruptedException {
        Map<TopicPartition, Long> ends = new HashMap<>();
        try (Consumer<byte[], byte[]> consumer = connection.bytesConsumer()) {
            for (Map.Entry<TopicPartition, Long> partition :
                    logEnds(topic.name()).entrySet()) {
                long end = lastRecord(consumer, partition.getKey(), partition.getValue()) + 1;
                if (end > 0) {
                    ends.put(partition.getKey(), end);
                }
            }
        }
        return ends;
    }

    /** Reads a partition from near its end, and from further back while there are only markers; -1 if it has no record. */
    private static long lastRecord(Consumer<byte[], byte[]> consumer, TopicPartition partition, long end) {
        consumer.assign(List.of(partition));
        long last = -1;
        for (long back = NEAR; last < 0 && end > 0; back *= 4) {
            consumer.seek(partition, Math.max(0, end - back));
            while (consumer.position(partition) < end) {
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(POLL_INTERVAL_MILLIS))) {
                    last = Math.max(last, record.offset());
                }
            }
            if (back >= end) {
                break;
            }
        }
        return last;
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

    /**
     * Waits until a pipeline has committed all that follows from articles on the raw topic.
     *
     * @param raw offsets after the last of them
     * @throws CommandFailedException if it does not within the timeout
     */
    public void awaitFlow(String applicationId, Map<TopicPartition, Long> raw, Duration timeout)
            throws InterruptedException {
        await(applicationId, raw, timeout);
        for (List<KafkaTopic<?>> group : FLOW) {
            Map<TopicPartition, Long> ends = new HashMap<>();
            for (KafkaTopic<?> topic : group) {
                ends.putAll(ends(topic));
            }
            await(applicationId, ends, timeout);
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
            throw failed("Cannot read the offsets of " + applicationId, e);
        }
    }

    private static CommandFailedException failed(String what, ExecutionException e) {
        return new CommandFailedException(
                what + ": " + Objects.requireNonNullElse(e.getCause(), e).getMessage(), e);
    }

    @Override
    public void close() {
        admin.close();
    }
}
