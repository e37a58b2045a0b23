package org.lodewire.client.connection;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
 * Reads a topic's committed records, all partitions at once, without a consumer group: nothing of the reading is kept.
 * Records of one partition come in order. For one thread; closed by its owner.
 *
 * @param <V> class of the values; watermarks and removals come with a null value
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

    /** Goes to where the topic ends now, so that only what comes from now on is read. */
    public TopicReader<V> fromEnd() {
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
        return this;
    }

    /** Goes to the first record of each partition whose timestamp is no earlier, so that what stands before is not read. */
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

    /** Reads on up to where the topic ends at the time of the call. */
    public void readToEnd(Consumer<ConsumerRecord<String, V>> reader) {
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
            poll(reader);
        }
    }

    /** Reads on while the condition holds, which is asked several times a second. */
    public void readWhile(BooleanSupplier condition, Consumer<ConsumerRecord<String, V>> reader) {
        while (condition.getAsBoolean()) {
            poll(reader);
        }
    }

    /** A record that somebody else wrote wrongly must not keep a reader from the rest. */
    private void poll(Consumer<ConsumerRecord<String, V>> reader) {
        try {
            consumer.poll(POLL).forEach(reader);
        } catch (RecordDeserializationException e) {
            System.err.println(
                    "Passed over a record that cannot be decoded: " + e.topicPartition() + ", offset " + e.offset());
            consumer.seek(e.topicPartition(), e.offset() + 1);
        }
    }

    @Override
    public void close() {
        consumer.close();
    }
}
