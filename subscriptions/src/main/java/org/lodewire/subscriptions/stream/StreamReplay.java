package org.lodewire.subscriptions.stream;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RecordDeserializationException;
import org.lodewire.client.connection.Connection;
import org.lodewire.client.connection.ReadProgress;
import org.lodewire.client.connection.UndecodableRecords;
import org.lodewire.schemas.catalogue.KafkaTopic;
import org.lodewire.subscriptions.view.Change;
import org.lodewire.subscriptions.view.NewsView;
import org.lodewire.subscriptions.view.StreamPosition;

/** Reads events from Kafka that are no longer in memory. Thread-safe. */
final class StreamReplay {

    private static final Duration POLL = Duration.ofMillis(200);

    private final Connection connection;

    StreamReplay(Connection connection) {
        this.connection = connection;
    }

    /**
     * The changes from one position to another.
     *
     * @param limit how many at most
     * @return empty if there are more, or if alerts among them are no longer retained; of counts, the newest of each topic and
     *         window is always retained
     */
    Optional<List<StreamEvent>> between(StreamPosition from, StreamPosition to, int limit) {
        Map<TopicPartition, Integer> sources = new HashMap<>();
        Map<TopicPartition, Long> begins = new HashMap<>();
        Map<TopicPartition, Long> ends = new HashMap<>();
        long size = 0;
        for (int source = 0; source < from.sources(); source++) {
            KafkaTopic<?> topic = NewsView.STREAMED.get(source);
            for (int partition = 0; partition < from.partitions(source); partition++) {
                if (from.next(source, partition) < to.next(source, partition)) {
                    TopicPartition at = new TopicPartition(topic.name(), partition);
                    sources.put(at, source);
                    begins.put(at, from.next(source, partition));
                    ends.put(at, to.next(source, partition));
                    size += to.next(source, partition) - from.next(source, partition);
                }
            }
        }
        // Offsets also count the ends of transactions, so that there may be fewer records.
        if (size > 4L * limit) {
            return Optional.empty();
        }
        return begins.isEmpty() ? Optional.of(List.of()) : read(sources, begins, ends, limit);
    }

    /** Whether Kafka has come as far as a position: it has not if its topics were made again. */
    boolean isReached(StreamPosition position) {
        Map<TopicPartition, Long> needed = new HashMap<>();
        for (int source = 0; source < position.sources(); source++) {
            for (int partition = 0; partition < position.partitions(source); partition++) {
                needed.put(
                        new TopicPartition(NewsView.STREAMED.get(source).name(), partition),
                        position.next(source, partition));
            }
        }
        try (Consumer<String, SpecificRecord> consumer = connection.consumer(NewsView.STREAMED, Map.of())) {
            return consumer.endOffsets(needed.keySet()).entrySet().stream()
                    .allMatch(end -> Objects.requireNonNull(needed.get(end.getKey())) <= end.getValue());
        }
    }

    private Optional<List<StreamEvent>> read(
            Map<TopicPartition, Integer> sources,
            Map<TopicPartition, Long> begins,
            Map<TopicPartition, Long> ends,
            int limit) {
        List<StreamEvent> events = new ArrayList<>();
        try (Consumer<String, SpecificRecord> consumer = connection.consumer(NewsView.STREAMED, Map.of())) {
            consumer.assign(begins.keySet());
            Map<TopicPartition, Long> retained = consumer.beginningOffsets(begins.keySet());
            for (TopicPartition partition : begins.keySet()) {
                if (Objects.requireNonNull(retained.get(partition)) > Objects.requireNonNull(begins.get(partition))) {
                    return Optional.empty();
                }
                consumer.seek(partition, Objects.requireNonNull(begins.get(partition)));
            }
            UndecodableRecords undecodable = new UndecodableRecords(consumer, connection);
            ReadProgress progress = new ReadProgress("counts and alerts at " + connection.bootstrapServers());
            while (ends.keySet().stream()
                    .anyMatch(
                            partition -> consumer.position(partition) < Objects.requireNonNull(ends.get(partition)))) {
                try {
                    for (ConsumerRecord<String, SpecificRecord> record : consumer.poll(POLL)) {
                        TopicPartition partition = new TopicPartition(record.topic(), record.partition());
                        if (record.value() != null && record.offset() < Objects.requireNonNull(ends.get(partition))) {
                            events.add(StreamEvent.of(new Change(
                                    Objects.requireNonNull(sources.get(partition)),
                                    record.partition(),
                                    record.offset(),
                                    record.value())));
                        }
                    }
                } catch (RecordDeserializationException e) {
                    undecodable.handle(e);
                }
                if (events.size() > limit) {
                    return Optional.empty();
                }
                progress.check(consumer, ends.keySet());
            }
        }
        return Optional.of(events);
    }
}
