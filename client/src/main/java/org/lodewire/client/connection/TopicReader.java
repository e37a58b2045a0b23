package org.lodewire.client.connection;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RecordDeserializationException;
import org.lodewire.client.CommandFailedException;
import org.lodewire.schemas.catalogue.KafkaTopic;
import org.slf4j.LoggerFactory;

/**
 * Reads the committed records of all partitions of a topic, without a consumer group, so that no offsets are stored. Records
 * of one partition are read in order. Not thread-safe.
 *
 * @param <V> class of the values; watermarks and tombstones have a null value
 */
public final class TopicReader<V extends SpecificRecord> implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(200);

    private final org.apache.kafka.clients.consumer.Consumer<String, V> consumer;
    private final List<TopicPartition> partitions;

    /** @throws CommandFailedException if there is no such topic */
    public TopicReader(Connection connection, KafkaTopic<V> topic) {
        consumer = connection.consumer(topic, Map.of());
        List<PartitionInfo> there = consumer.partitionsFor(topic.name());
        if (there == null || there.isEmpty()) {
            consumer.close();
            throw new CommandFailedException("There is no topic " + topic.name() + " at "
                    + connection.bootstrapServers() + ". Run 'lodewire setup' first.");
        }
        partitions = there.stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** Seeks to the present end of the topic, so that only new records are read. */
    public TopicReader<V> fromEnd() {
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
        return this;
    }

    /** Seeks in each partition to the first record whose timestamp is not before a time. */
    public TopicReader<V> from(Instant time) {
        Map<TopicPartition, Long> times = new HashMap<>();
        partitions.forEach(partition -> times.put(partition, time.toEpochMilli()));
        fromEnd();
        consumer.offsetsForTimes(times).forEach((partition, first) -> {
            if (first != null) {
                consumer.seek(partition, first.offset());
            }
        });
        return this;
    }

    /** Reads up to the end of the topic at the time of the call. */
    public void readToEnd(Consumer<ConsumerRecord<String, V>> reader) {
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        while (partitions.stream()
                .anyMatch(partition -> consumer.position(partition) < Objects.requireNonNull(ends.get(partition)))) {
            poll(reader);
        }
    }

    /** Reads while a condition is true, which is evaluated several times a second. */
    public void readWhile(BooleanSupplier condition, Consumer<ConsumerRecord<String, V>> reader) {
        while (condition.getAsBoolean()) {
            poll(reader);
        }
    }

    /** A record that cannot be decoded must not block the following ones. */
    private void poll(Consumer<ConsumerRecord<String, V>> reader) {
        try {
            consumer.poll(POLL).forEach(reader);
        } catch (RecordDeserializationException e) {
            LoggerFactory.getLogger(TopicReader.class)
                    .warn("Skipped a record that cannot be decoded: {}, offset {}", e.topicPartition(), e.offset());
            consumer.seek(e.topicPartition(), e.offset() + 1);
        }
    }

    @Override
    public void close() {
        consumer.close();
    }
}
