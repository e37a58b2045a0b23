package org.lodewire.streams.run;

import java.util.Collection;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/** Where partitions end, and what an application has committed of them. For one thread. */
interface PartitionOffsets extends AutoCloseable {

    /** The offsets after the last record of a complete transaction, of those partitions of which they are known. */
    Map<TopicPartition, Long> ends(Collection<TopicPartition> partitions);

    /** The committed offsets, without those partitions of which none is. */
    Map<TopicPartition, Long> committed(Collection<TopicPartition> partitions);

    /** Whether a partition is known to have no record of a committed transaction from an offset up to an end. */
    boolean isEmptyBetween(TopicPartition partition, long offset, long end);

    @Override
    void close();
}
