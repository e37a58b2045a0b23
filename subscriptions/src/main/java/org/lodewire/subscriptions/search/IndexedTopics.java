package org.lodewire.subscriptions.search;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.lodewire.client.CommandFailedException;
import org.lodewire.client.connection.Connection;
import org.lodewire.schemas.CleanArticle;
import org.lodewire.schemas.catalogue.Catalogue;
import org.lodewire.schemas.catalogue.KafkaTopic;
import org.lodewire.subscriptions.retained.CleanArticles;
import org.lodewire.subscriptions.retained.RetainedRecords;

/** The topics that the index is made of. Thread-safe. */
final class IndexedTopics {

    private static final List<KafkaTopic<?>> TOPICS =
            List.of(Catalogue.CLEAN, Catalogue.ENTITIES, Catalogue.STORIES, Catalogue.MENTIONS);

    /** A reset removes records that the index has read; to skip to the next ones would mix old and new. */
    private static final Map<String, ?> CONFIG = Map.of("auto.offset.reset", "none", "max.poll.records", 200);

    private final Connection connection;

    IndexedTopics(Connection connection) {
        this.connection = connection;
    }

    /**
     * Identifies the topics: others of the same names have another identity.
     *
     * @throws CommandFailedException if a topic is missing, or the broker does not answer
     */
    String identity() {
        List<String> names = TOPICS.stream().map(KafkaTopic::name).toList();
        try (Admin admin = connection.admin()) {
            return admin.describeTopics(names).allTopicNames().get().values().stream()
                    .map(topic -> topic.name() + " " + topic.topicId())
                    .sorted()
                    .collect(Collectors.joining(", "));
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnknownTopicOrPartitionException) {
                throw new CommandFailedException(
                        "Not all topics are there. Run 'lodewire setup' first: "
                                + e.getCause().getMessage(),
                        e);
            }
            throw new CommandFailedException(
                    "Cannot read the topics at " + connection.bootstrapServers() + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            throw CommandFailedException.interrupted(e);
        }
    }

    /** A consumer of all of them. */
    Consumer<String, SpecificRecord> consumer() {
        return connection.consumer(TOPICS, CONFIG);
    }

    /** The partitions that they have now. */
    List<TopicPartition> partitions(Consumer<?, ?> consumer) {
        return TOPICS.stream()
                .flatMap(topic -> consumer.partitionsFor(topic.name()).stream())
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
    }

    /** The next offset of each partition. */
    static Map<TopicPartition, Long> positions(Consumer<?, ?> consumer, List<TopicPartition> partitions) {
        return partitions.stream().collect(Collectors.toMap(partition -> partition, consumer::position));
    }

    /**
     * Seeks to where an index got to, else to the first record that it is to hold.
     *
     * @param ends   the end of each partition
     * @param length how far before the newest article it reaches back
     */
    void seek(Consumer<?, ?> consumer, Map<TopicPartition, Long> ends, IndexState state, Duration length) {
        Map<TopicPartition, Long> unread = new HashMap<>();
        Map<TopicPartition, Long> begins = consumer.beginningOffsets(ends.keySet());
        ends.forEach((partition, end) -> {
            Long position = state.positions().get(partition);
            if (position == null) {
                unread.put(partition, begins.getOrDefault(partition, 0L));
            } else {
                consumer.seek(partition, position);
            }
        });
        Optional<Instant> newest = unread.isEmpty() ? Optional.empty() : newest();
        newest.map(time -> Math.max(0, time.minus(length).toEpochMilli())).ifPresent(from -> {
            Map<TopicPartition, OffsetAndTimestamp> firsts = consumer.offsetsForTimes(
                    unread.keySet().stream().collect(Collectors.toMap(partition -> partition, partition -> from)));
            unread.replaceAll((partition, begin) -> {
                OffsetAndTimestamp first = firsts.get(partition);
                return first == null ? ends.getOrDefault(partition, begin) : (Long) first.offset();
            });
        });
        unread.forEach(consumer::seek);
    }

    private Optional<Instant> newest() {
        try (RetainedRecords<CleanArticle> articles = new RetainedRecords<>(connection, Catalogue.CLEAN)) {
            return CleanArticles.clock(articles, Instant.now());
        }
    }
}
