package org.lodewire.client.connection;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.lodewire.client.CommandFailedException;

/**
 * Reads single records by their positions, as bytes. Fast if positions of a partition ascend. Not thread-safe.
 */
public final class RetainedRecord implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** So many offsets are read over instead of asking the broker again, which takes longer. */
    private static final long NEAR = 200;

    /** Records are large when they are hostile: one at a time is in memory. */
    private static final Map<String, ?> ONE_AT_A_TIME =
            Map.of("max.poll.records", 1, "auto.offset.reset", "none", "isolation.level", "read_committed");

    private final Consumer<byte[], byte[]> consumer;
    private final String topic;
    private final int partitions;
    private int assigned = -1;

    /** Records of one topic; of a topic that does not exist, there are none. */
    public RetainedRecord(Connection connection, String topic) {
        this.consumer = connection.bytesConsumer(ONE_AT_A_TIME);
        this.topic = topic;
        List<PartitionInfo> there = consumer.partitionsFor(topic);
        this.partitions = there == null ? 0 : there.size();
    }

    /**
     * The record at a position; empty if it is no longer retained, or was never committed.
     *
     * @param partition any number, as a record of strangers names it
     * @param offset    any number, likewise
     * @throws CommandFailedException if the broker does not answer within half a minute
     */
    public Optional<ConsumerRecord<byte[], byte[]>> at(int partition, long offset) {
        if (partition < 0 || partition >= partitions || offset < 0) {
            return Optional.empty();
        }
        TopicPartition at = new TopicPartition(topic, partition);
        try {
            if (!seek(at, offset)) {
                return Optional.empty();
            }
            return read(at, offset);
        } catch (OffsetOutOfRangeException e) {
            assigned = -1;
            return Optional.empty();
        }
    }

    /** Returns whether the partition may have the offset. */
    private boolean seek(TopicPartition at, long offset) {
        if (assigned != at.partition()) {
            consumer.assign(List.of(at));
            assigned = at.partition();
        } else if (consumer.position(at) <= offset && offset - consumer.position(at) <= NEAR) {
            return true;
        }
        if (offset < one(consumer.beginningOffsets(List.of(at))) || offset >= one(consumer.endOffsets(List.of(at)))) {
            assigned = -1;
            return false;
        }
        consumer.seek(at, offset);
        return true;
    }

    private Optional<ConsumerRecord<byte[], byte[]>> read(TopicPartition at, long offset) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (consumer.position(at) <= offset && System.nanoTime() < deadline) {
            ConsumerRecords<byte[], byte[]> polled = consumer.poll(POLL);
            for (ConsumerRecord<byte[], byte[]> record : polled.records(at)) {
                if (record.offset() == offset) {
                    return Optional.of(record);
                }
            }
            if (polled.isEmpty() && offset >= one(consumer.endOffsets(List.of(at)))) {
                return Optional.empty();
            }
        }
        if (consumer.position(at) <= offset) {
            throw new CommandFailedException(
                    "Cannot read offset " + offset + " of " + at + " within " + PATIENCE.toSeconds() + " s.");
        }
        // Compacted, or a marker of a transaction.
        return Optional.empty();
    }

    private static long one(Map<TopicPartition, Long> offsets) {
        return offsets.values().iterator().next();
    }

    @Override
    public void close() {
        consumer.close();
    }
}
