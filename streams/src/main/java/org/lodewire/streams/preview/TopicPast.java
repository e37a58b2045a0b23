package org.lodewire.streams.preview;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RecordDeserializationException;
import org.lodewire.catalogue.KafkaTopic;
import org.lodewire.command.CommandFailedException;
import org.lodewire.connection.Connection;

/**
 * Reads what a topic holds now, committed records only, without a consumer group, so that nothing of the reading is kept.
 * Partitions are merged by an order that each is in by itself, with no more in memory than some fetches. For one thread.
 *
 * @param <V> class of the values
 */
final class TopicPast<V extends SpecificRecord> implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(200);

    private final Connection connection;
    private final String topic;
    private final Consumer<String, V> consumer;
    private final List<TopicPartition> partitions;

    /** @throws CommandFailedException if there is no such topic */
    TopicPast(Connection connection, KafkaTopic<V> topic) {
        this.connection = connection;
        this.topic = topic.name();
        consumer = connection.consumer(topic, Map.of());
        partitions = consumer.partitionsFor(topic.name()).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition())).toList();
        if (partitions.isEmpty()) {
            consumer.close();
            throw new CommandFailedException("There is no topic " + topic.name() + " at "
                    + connection.bootstrapServers() + ". Run 'lodewire setup' first.");
        }
        consumer.assign(partitions);
    }

    /** The latest timestamp of a record; nothing if there is none. */
    Optional<Instant> newest() {
        Map<TopicPartition, OffsetSpec> asked =
                partitions.stream().collect(Collectors.toMap(Function.identity(), each -> OffsetSpec.maxTimestamp()));
        try (Admin admin = connection.admin()) {
            return admin.listOffsets(asked).all().get().values().stream()
                    .map(ListOffsetsResultInfo::timestamp).filter(time -> time >= 0)
                    .max(Comparator.naturalOrder()).map(Instant::ofEpochMilli);
        } catch (ExecutionException e) {
            throw new CommandFailedException("Cannot look up what " + topic + " holds: " + e.getCause().getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailedException("Interrupted.", e);
        }
    }

    /**
     * Reads up to where the topic ends now, from the first record of each partition that is not before a time; later
     * ones may be.
     *
     * @param order  an order that the records of each partition are in; if they are not, they still all come
     * @param reader is given the values, without those that are null
     */
    void read(Instant since, Comparator<V> order, java.util.function.Consumer<V> reader) {
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        Map<TopicPartition, OffsetAndTimestamp> begins = consumer.offsetsForTimes(
                partitions.stream().collect(Collectors.toMap(Function.identity(), each -> since.toEpochMilli())));
        Map<TopicPartition, Deque<V>> waiting = new TreeMap<>(Comparator.comparingInt(TopicPartition::partition));
        for (TopicPartition partition : partitions) {
            OffsetAndTimestamp begin = begins.get(partition);
            consumer.seek(partition, begin == null ? ends.get(partition) : begin.offset());
            waiting.put(partition, new ArrayDeque<>());
        }
        while (!waiting.isEmpty()) {
            waiting.entrySet().removeIf(
                    entry -> entry.getValue().isEmpty() && consumer.position(entry.getKey()) >= ends.get(entry.getKey()));
            if (waiting.values().stream().anyMatch(Deque::isEmpty)) {
                fetch(waiting);
            } else {
                waiting.values().stream().min(Comparator.comparing(Deque::peekFirst, order))
                        .ifPresent(least -> reader.accept(least.pollFirst()));
            }
        }
    }

    /** Fetches for the partitions that have nothing left; the others must not pile up in the meantime. */
    private void fetch(Map<TopicPartition, Deque<V>> waiting) {
        consumer.pause(partitions);
        consumer.resume(waiting.keySet().stream().filter(partition -> waiting.get(partition).isEmpty()).toList());
        try {
            consumer.poll(POLL).forEach(record -> {
                Deque<V> values = waiting.get(new TopicPartition(record.topic(), record.partition()));
                if (record.value() != null) {
                    values.addLast(record.value());
                }
            });
        } catch (RecordDeserializationException e) {
            // The pipeline could not have read it either.
            consumer.seek(e.topicPartition(), e.offset() + 1);
        }
    }

    @Override
    public void close() {
        consumer.close();
    }
}
