package org.lodewire.streams.failure;

import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.TopicPartition;

/** How far an application has processed its input. Thread-safe. */
public interface InputPositions extends AutoCloseable {

    /**
     * The committed offsets of the input partitions that are assigned to this process, with 0 where nothing was committed;
     * empty if they are not known because the broker does not answer.
     */
    Optional<Map<TopicPartition, Long>> committed();

    /** Whether a partition has a record of a committed transaction at or after an offset. */
    boolean hasInput(TopicPartition partition, long offset);

    /** The number of records from which state was restored, since this process started. */
    long restoredRecords();

    @Override
    void close();
}
