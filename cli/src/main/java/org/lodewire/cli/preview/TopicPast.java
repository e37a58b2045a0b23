package org.lodewire.cli.preview;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RecordDeserializationException;
import org.lodewire.client.CommandFailedException;
import org.lodewire.client.connection.Connection;
import org.lodewire.schemas.catalogue.KafkaTopic;

/**
 * Reads what a topic holds now, committed records only, without a consumer group, so that nothing of the reading is kept.
 * Partitions are merged by an order that each is in by itself, with no more in memory than some fetches. For one thread.
 *
 * @param <V> class of the values
 */
final class TopicPast<V extends SpecificRecord> implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(200);
    /** How many offsets to look back for the last record. */
    private static final long AT_FIRST = 64;

    private final Consumer<String, V> consumer;
    private final List<TopicPartition> partitions;

    /** @throws CommandFailedException if there is no such topic */
    TopicPast(Connection connection, KafkaTopic<V> topic) {
        consumer = connection.consumer(topic, Map.of());
        partitions = consumer.partitionsFor(topic.name()).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        if (partitions.isEmpty()) {
            consumer.close();
            throw new CommandFailedException("There is no topic " + topic.name() + " at "
                    + connection.bootstrapServers() + ". Run 'lodewire setup' first.");
        }
        consumer.assign(partitions);
    }

    /**
     * The last value of each partition that has any. Not by timestamps: those that the broker knows are also of the markers
     * that transactions leave, which are stamped by the wall clock.
     */
    List<V> last() {
        Map<TopicPartition, Long> begins = consumer.beginningOffsets(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        return partitions.stream()
                .flatMap(partition -> last(partition, begins.get(partition), ends.get(partition)).stream())
                .toList();
    }

    /** Looks further back each time, as there may be any number of markers behind the last record. */
    private Optional<V> last(TopicPartition partition, long begin, long end) {
        List<V> values = new ArrayList<>();
        for (long back = AT_FIRST; values.isEmpty(); back *= 4) {
            long from = Math.max(begin, end - back);
            consumer.pause(partitions);
            consumer.resume(List.of(partition));
            consumer.seek(partition, from);
            while (consumer.position(partition) < end) {
                poll((ofPartition, value) -> values.add(value));
            }
            if (from == begin) {
                break;
            }
        }
        return values.isEmpty() ? Optional.empty() : Optional.of(values.get(values.size() - 1));
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
            waiting.entrySet()
                    .removeIf(entry -> entry.getValue().isEmpty()
                            && consumer.position(entry.getKey()) >= ends.get(entry.getKey()));
            if (waiting.values().stream().anyMatch(Deque::isEmpty)) {
                fetch(waiting);
            } else {
                waiting.values().stream()
                        .min(Comparator.comparing(Deque::peekFirst, order))
                        .ifPresent(least -> reader.accept(least.pollFirst()));
            }
        }
    }

    /** Fetches for the partitions that have nothing left; the others must not pile up in the meantime. */
    private void fetch(Map<TopicPartition, Deque<V>> waiting) {
        consumer.pause(partitions);
        consumer.resume(waiting.keySet().stream()
                .filter(partition -> waiting.get(partition).isEmpty())
                .toList());
        poll((partition, value) -> waiting.get(partition).addLast(value));
    }

    private void poll(BiConsumer<TopicPartition, V> reader) {
        try {
            consumer.poll(POLL).forEach(record -> {
                if (record.value() != null) {
                    reader.accept(new TopicPartition(record.topic(), record.partition()), record.value());
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
