package org.lodewire.client.setup;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.LongSupplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.lodewire.client.CommandFailedException;
import org.lodewire.client.connection.Connection;
import org.lodewire.schemas.catalogue.Catalogue;
import org.lodewire.schemas.catalogue.KafkaTopic;

/**
 * Counts the committed records of the {@linkplain Catalogue#derived() derived topics} by reading them, because a difference of
 * offsets includes transaction markers and records that compaction has removed: of a topic that trickles, half and more. Reads
 * for some seconds only, so that of large topics it knows a lower bound.
 */
public final class DerivedRecords {

    private static final Duration WITHIN = Duration.ofSeconds(10);
    private static final Duration POLL = Duration.ofMillis(200);

    private final Connection connection;
    private final Duration within;
    private final LongSupplier nanos;

    /** Counts for at most ten seconds. */
    public DerivedRecords(Connection connection) {
        this(connection, WITHIN, System::nanoTime);
    }

    /**
     * Counts for some time.
     *
     * @param nanos a monotonic clock
     */
    DerivedRecords(Connection connection, Duration within, LongSupplier nanos) {
        this.connection = connection;
        this.within = within;
        this.nanos = nanos;
    }

    /**
     * The records of a topic.
     *
     * @param records  the number of those that were read
     * @param complete whether these are all
     */
    public record Contents(KafkaTopic<?> topic, long records, boolean complete) {

        @Override
        public String toString() {
            return topic + ": " + (complete ? "" : "more than ") + records + (records == 1 ? " record" : " records");
        }
    }

    /**
     * Returns the contents of each derived topic, in the order in which data flows.
     *
     * @throws CommandFailedException if a topic is missing
     */
    public List<Contents> count() {
        try (Consumer<byte[], byte[]> consumer = connection.bytesConsumer()) {
            List<TopicPartition> partitions = partitions(consumer);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            return count(consumer, consumer.endOffsets(partitions));
        }
    }

    private List<TopicPartition> partitions(Consumer<byte[], byte[]> consumer) {
        List<TopicPartition> partitions = new ArrayList<>();
        for (KafkaTopic<?> topic : Catalogue.derived()) {
            List<PartitionInfo> there = consumer.partitionsFor(topic.name());
            if (there == null || there.isEmpty()) {
                throw new CommandFailedException(
                        "Topics are missing at " + connection.bootstrapServers() + ". Run 'lodewire setup' first.");
            }
            there.forEach(info -> partitions.add(new TopicPartition(info.topic(), info.partition())));
        }
        return partitions;
    }

    private List<Contents> count(Consumer<byte[], byte[]> consumer, Map<TopicPartition, Long> ends) {
        Map<String, Long> records = new HashMap<>();
        Set<TopicPartition> open = new HashSet<>(ends.keySet());
        long start = nanos.getAsLong();
        removeRead(open, consumer, ends);
        while (!open.isEmpty() && nanos.getAsLong() - start < within.toNanos()) {
            consumer.poll(POLL).forEach(record -> records.merge(record.topic(), 1L, Long::sum));
            removeRead(open, consumer, ends);
        }
        return Catalogue.derived().stream()
                .map(topic -> new Contents(
                        topic,
                        records.getOrDefault(topic.name(), 0L),
                        open.stream().noneMatch(partition -> partition.topic().equals(topic.name()))))
                .toList();
    }

    private static void removeRead(
            Set<TopicPartition> open, Consumer<byte[], byte[]> consumer, Map<TopicPartition, Long> ends) {
        open.removeIf(partition -> consumer.position(partition) >= Objects.requireNonNull(ends.get(partition)));
    }
}
