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

/**
 * Reads the committed records of all partitions of a topic, with or without a type, without a consumer group, so that no
 * offsets are stored. Records of one partition are read in order. Not thread-safe.
 *
 * @param <K> class of the keys
 * @param <V> class of the values
 */
public final class RecordReader<K, V> implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(200);

    /** A record may have 8 MiB: few are in memory at the same time. */
    private static final Map<String, ?> FEW_AT_ONCE = Map.of("max.poll.records", 10);

    private final org.apache.kafka.clients.consumer.Consumer<K, V> consumer;
    private final List<TopicPartition> partitions;
    private final UndecodableRecords undecodable;
    private final String what;

    /**
     * Reads from the beginning of a topic.
     *
     * @param consumer closed with this
     * @throws CommandFailedException if there is no such topic
     */
    private RecordReader(
            org.apache.kafka.clients.consumer.Consumer<K, V> consumer, String topic, Connection connection) {
        this.consumer = consumer;
        this.undecodable = new UndecodableRecords(consumer, connection);
        this.what = topic + " at " + connection.bootstrapServers();
        List<PartitionInfo> there = consumer.partitionsFor(topic);
        if (there == null || there.isEmpty()) {
            consumer.close();
            throw new CommandFailedException("There is no topic " + topic + " at " + connection.bootstrapServers()
                    + ". Run 'lodewire setup' first.");
        }
        partitions = there.stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /**
     * Reads a topic of the catalogue from its beginning.
     *
     * @throws CommandFailedException if there is no such topic
     */
    public static <V extends SpecificRecord> RecordReader<String, V> of(Connection connection, KafkaTopic<V> topic) {
        return new RecordReader<>(connection.consumer(topic, Map.of()), topic.name(), connection);
    }

    /**
     * Reads a topic whose records have no type, from its beginning.
     *
     * @throws CommandFailedException if there is no such topic
     */
    public static RecordReader<byte[], byte[]> ofBytes(Connection connection, String topic) {
        return new RecordReader<>(connection.bytesConsumer(FEW_AT_ONCE), topic, connection);
    }

    /** Seeks to the present end of the topic, so that only new records are read. */
    public void seekToEnd() {
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
    }

    /** Seeks in each partition to the first record whose timestamp is not before a time. */
    public void seekTo(Instant time) {
        Map<TopicPartition, Long> times = new HashMap<>();
        // Kafka searches for no time before 1970, and no record has one.
        long searched = Math.max(0, time.toEpochMilli());
        partitions.forEach(partition -> times.put(partition, searched));
        seekToEnd();
        consumer.offsetsForTimes(times).forEach((partition, first) -> {
            if (first != null) {
                consumer.seek(partition, first.offset());
            }
        });
    }

    /**
     * Reads up to the end of the topic at the time of the call.
     *
     * @throws CommandFailedException if the broker sends nothing for a minute, or the registry does not answer
     */
    public void readToEnd(Consumer<ConsumerRecord<K, V>> reader) {
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        ReadProgress progress = new ReadProgress(what);
        while (partitions.stream()
                .anyMatch(partition -> consumer.position(partition) < Objects.requireNonNull(ends.get(partition)))) {
            poll(reader);
            progress.check(consumer, partitions);
        }
    }

    /**
     * Reads while a condition is true, which is evaluated several times a second.
     *
     * @throws CommandFailedException if the registry does not answer
     */
    public void readWhile(BooleanSupplier condition, Consumer<ConsumerRecord<K, V>> reader) {
        while (condition.getAsBoolean()) {
            poll(reader);
        }
    }

    private void poll(Consumer<ConsumerRecord<K, V>> reader) {
        try {
            consumer.poll(POLL).forEach(reader);
        } catch (RecordDeserializationException e) {
            undecodable.handle(e);
        }
    }

    @Override
    public void close() {
        undecodable.report();
        consumer.close();
    }
}
