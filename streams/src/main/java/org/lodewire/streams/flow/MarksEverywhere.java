package org.lodewire.streams.flow;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.streams.processor.StreamPartitioner;
import org.lodewire.catalogue.ClockMark;

/** Sends clock marks to every partition (KIP-837) and all else where Kafka's own partitioner would. */
final class MarksEverywhere<V> implements StreamPartitioner<String, V> {

    @Override
    public Optional<Set<Integer>> partitions(String topic, String key, V value, int partitions) {
        return ClockMark.is(key, value)
                ? Optional.of(IntStream.range(0, partitions).boxed().collect(Collectors.toSet()))
                : Optional.empty();
    }
}
