package org.lodewire.producer.submission;

import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Finds the original records of articles on the raw topic. */
@FunctionalInterface
public interface RawOriginals {

    /** The record at a position; empty if it is no longer retained. Any numbers are allowed. */
    Optional<ConsumerRecord<byte[], byte[]>> at(int partition, long offset);
}
