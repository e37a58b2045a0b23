package org.lodewire.streams.counts;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.utils.Utils;
import org.apache.kafka.streams.processor.StreamPartitioner;
import org.lodewire.schemas.TopicCount;

/**
 * Partitions counts by topic id alone, so that the counts of a topic in all windows are in order and in the same partition
 * as its mentions.
 */
final class TopicPartitioner implements StreamPartitioner<String, TopicCount> {

    @Override
    @SuppressWarnings("removal") // The one with headers calls it, and it is the one that must be there.
    public Optional<Set<Integer>> partitions(String topic, String key, TopicCount count, int partitions) {
        byte[] id = count.getTopic().getBytes(StandardCharsets.UTF_8);
        return Optional.of(Set.of(Utils.toPositive(Utils.murmur2(id)) % partitions));
    }
}
