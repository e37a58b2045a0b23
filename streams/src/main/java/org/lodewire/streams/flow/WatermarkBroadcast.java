package org.lodewire.streams.flow;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.streams.processor.StreamPartitioner;
import org.lodewire.schemas.time.Watermark;

/** Sends watermarks to all partitions (KIP-837) and all other records to those that Kafka's partitioner chooses. */
final class WatermarkBroadcast<V> implements StreamPartitioner<String, V> {

    @Override
    @SuppressWarnings("removal") // The one with headers calls it, and it is the one that must be there.
    public Optional<Set<Integer>> partitions(String topic, String key, V value, int partitions) {
        return Watermark.is(key, value)
                ? Optional.of(IntStream.range(0, partitions).boxed().collect(Collectors.toSet()))
                : Optional.empty();
    }
}
