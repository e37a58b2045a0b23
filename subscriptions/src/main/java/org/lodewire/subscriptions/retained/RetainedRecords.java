package org.lodewire.subscriptions.retained;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RecordDeserializationException;
import org.lodewire.client.CommandFailedException;
import org.lodewire.client.connection.Connection;
import org.lodewire.client.connection.ReadProgress;
import org.lodewire.client.connection.UndecodableRecords;
import org.lodewire.schemas.catalogue.KafkaTopic;

/**
 * Reads the committed records that a topic has now. Joins no consumer group, so that the cluster stores nothing about the
 * reader. Merges the partitions by an order in which each of them is, with only a few fetches in memory. Not thread-safe.
 *
 * @param <V> class of the values
 */
public final class RetainedRecords<V extends SpecificRecord> implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(200);
    /** Number of offsets before the end at which the search for the last record starts. */
    private static final long FIRST_STEP = 64;

    private final Connection connection;
    private final KafkaTopic<V> topic;
    private final Consumer<String, V> consumer;
    private final List<TopicPartition> partitions;
    private final UndecodableRecords undecodable;
    private final String what;

    /** @throws CommandFailedException if there is no such topic */
    public RetainedRecords(Connection connection, KafkaTopic<V> topic) {
        this.connection = connection;
        this.topic = topic;
        consumer = connection.consumer(topic, Map.of());
        undecodable = new UndecodableRecords(consumer, connection);
        what = topic + " at " + connection.bootstrapServers();
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
     * Returns the last value of each partition that is as wanted, if it has any. Does not use the broker's index of timestamps, because it includes
     * the markers of transactions, whose timestamps are those of the wall clock.
     */
    public List<V> last(Predicate<V> wanted) {
        Map<TopicPartition, Long> begins = consumer.beginningOffsets(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        return partitions.stream()
                .flatMap(partition ->
                        last(partition, offset(begins, partition), offset(ends, partition), wanted).stream())
                .toList();
    }

    /** Starts further back each time, because any number of markers may follow the last record. */
    private Optional<V> last(TopicPartition partition, long begin, long end, Predicate<V> wanted) {
        Deque<V> last = new ArrayDeque<>();
        for (long back = FIRST_STEP; last.isEmpty(); back *= 4) {
            long from = Math.max(begin, end - back);
            consumer.pause(partitions);
            consumer.resume(List.of(partition));
            consumer.seek(partition, from);
            ReadProgress progress = new ReadProgress(what);
            while (consumer.position(partition) < end) {
                poll((ofPartition, value) -> {
                    if (wanted.test(value)) {
                        last.clear();
                        last.add(value);
                    }
                });
                progress.check(consumer, List.of(partition));
            }
            if (from == begin) {
                break;
            }
        }
        return last.stream().findFirst();
    }

    /**
     * Reads up to the current end of the topic, from the first record of each partition that is not before a time; later
     * records may be before it.
     *
     * @param order  the order of the records of each partition; records that violate it are read too
     * @param reader receives the values, except nulls
     */
    public void read(Instant since, Comparator<V> order, java.util.function.Consumer<V> reader) {
        read(since, consumer.endOffsets(partitions), order, reader);
    }

    /** As {@link #read}, with the records of the transactions that are open now, after waiting for them. */
    public void readWithOpen(Instant since, Comparator<V> order, java.util.function.Consumer<V> reader) {
        Map<TopicPartition, Long> ends;
        try (Consumer<String, V> uncommitted =
                connection.consumer(topic, Map.of("isolation.level", "read_uncommitted"))) {
            // The consumer warns of ends of partitions that it is not assigned.
            uncommitted.assign(partitions);
            ends = uncommitted.endOffsets(partitions);
        }
        read(since, ends, order, reader);
    }

    /** Whether records were removed that may not have been before a time, because they were retained for long enough. */
    public boolean isCutAfter(Instant time) {
        Map<TopicPartition, Long> begins = consumer.beginningOffsets(partitions);
        Map<TopicPartition, OffsetAndTimestamp> found = consumer.offsetsForTimes(
                partitions.stream().collect(Collectors.toMap(Function.identity(), each -> searchable(time))));
        return partitions.stream().anyMatch(partition -> {
            OffsetAndTimestamp first = found.get(partition);
            long begin = offset(begins, partition);
            return begin > 0 && first != null && first.offset() == begin;
        });
    }

    /** Kafka searches for no time before 1970, and no record has one. */
    static long searchable(Instant time) {
        return Math.max(0, time.toEpochMilli());
    }

    private void read(
            Instant since, Map<TopicPartition, Long> ends, Comparator<V> order, java.util.function.Consumer<V> reader) {
        Map<TopicPartition, OffsetAndTimestamp> begins = consumer.offsetsForTimes(
                partitions.stream().collect(Collectors.toMap(Function.identity(), each -> searchable(since))));
        Map<TopicPartition, Deque<V>> waiting = new TreeMap<>(Comparator.comparingInt(TopicPartition::partition));
        for (TopicPartition partition : partitions) {
            OffsetAndTimestamp begin = begins.get(partition);
            consumer.seek(partition, begin == null ? offset(ends, partition) : begin.offset());
            waiting.put(partition, new ArrayDeque<>());
        }
        ReadProgress progress = new ReadProgress(what);
        while (!waiting.isEmpty()) {
            waiting.entrySet()
                    .removeIf(entry -> entry.getValue().isEmpty()
                            && consumer.position(entry.getKey()) >= offset(ends, entry.getKey()));
            if (waiting.values().stream().anyMatch(Deque::isEmpty)) {
                fetch(waiting);
                progress.check(consumer, partitions);
            } else {
                waiting.values().stream()
                        .min(Comparator.comparing(Deque::peekFirst, order))
                        .ifPresent(least -> reader.accept(least.pollFirst()));
            }
        }
    }

    /** Fetches only for the partitions without waiting records, so that those of the others do not accumulate. */
    private void fetch(Map<TopicPartition, Deque<V>> waiting) {
        consumer.pause(partitions);
        consumer.resume(waiting.entrySet().stream()
                .filter(entry -> entry.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .toList());
        poll((partition, value) ->
                Objects.requireNonNull(waiting.get(partition)).addLast(value));
    }

    private static long offset(Map<TopicPartition, Long> offsets, TopicPartition partition) {
        return Objects.requireNonNull(offsets.get(partition), "Kafka returns an offset for each partition");
    }

    private void poll(BiConsumer<TopicPartition, V> reader) {
        try {
            consumer.poll(POLL).forEach(record -> {
                if (record.value() != null) {
                    reader.accept(new TopicPartition(record.topic(), record.partition()), record.value());
                }
            });
        } catch (RecordDeserializationException e) {
            // The pipeline could not have read it either, unless the registry is to blame.
            undecodable.handle(e);
        }
    }

    @Override
    public void close() {
        undecodable.report();
        consumer.close();
    }
}
