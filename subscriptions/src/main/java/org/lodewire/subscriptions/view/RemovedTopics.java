package org.lodewire.subscriptions.view;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;

/**
 * Notices topics of which everything was removed that had been read: {@code lodewire reset} deletes records, and a topic that was made
 * anew begins with offset 0. Retention removes old records only, and if it has removed all, it was the same. For one thread.
 */
final class RemovedTopics {

    private static final Duration WITHIN = Duration.ofSeconds(5);

    private final Consumer<?, ?> consumer;
    private final List<TopicPartition> partitions;
    private Map<TopicPartition, Read> before;

    /** What had been read of a partition, from its beginning to a position. */
    private record Read(long begin, long position) {

        boolean isNothing() {
            return position <= begin;
        }

        /** Also if it came and went since. */
        boolean isRemoved(Read now) {
            return now.position < position || now.begin > begin && now.begin >= position;
        }
    }

    /** Begins with what a consumer has read until now. */
    RemovedTopics(Consumer<?, ?> consumer, List<TopicPartition> partitions) {
        this.consumer = consumer;
        this.partitions = partitions;
        this.before = read();
    }

    /** The topics whose records were removed since this was last asked. */
    Set<String> next() {
        Map<TopicPartition, Read> now = read();
        Set<String> removed = new TreeSet<>();
        Set<String> left = new TreeSet<>();
        before.forEach((partition, read) -> {
            if (read.isRemoved(now.getOrDefault(partition, read))) {
                removed.add(partition.topic());
            } else if (!read.isNothing()) {
                left.add(partition.topic());
            }
        });
        removed.removeAll(left);
        before = now;
        return removed;
    }

    private Map<TopicPartition, Read> read() {
        Map<TopicPartition, Long> begins = consumer.beginningOffsets(partitions, WITHIN);
        Map<TopicPartition, Read> read = new HashMap<>();
        for (TopicPartition partition : partitions) {
            long begin = begins.getOrDefault(partition, 0L);
            read.put(partition, new Read(begin, consumer.position(partition, WITHIN)));
        }
        return read;
    }
}
