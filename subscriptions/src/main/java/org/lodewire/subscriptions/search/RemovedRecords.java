package org.lodewire.subscriptions.search;

import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.lodewire.schemas.catalogue.Catalogue;

/**
 * Notices that the articles were removed, as {@code lodewire reset} does it: of each partition, everything that had been read
 * when this was last asked. Retention removes old records only, and so rarely all that was read. For one thread.
 */
final class RemovedRecords {

    private Map<TopicPartition, Long> before;

    /** @param positions what was read */
    RemovedRecords(Map<TopicPartition, Long> positions) {
        this.before = positions;
    }

    /** Whether all articles were removed that had been read when this was last asked. */
    boolean areAllArticles(Consumer<?, ?> consumer, List<TopicPartition> partitions) {
        List<TopicPartition> articles = partitions.stream()
                .filter(partition -> partition.topic().equals(Catalogue.CLEAN.name()))
                .toList();
        Map<TopicPartition, Long> begins = consumer.beginningOffsets(articles);
        List<TopicPartition> read = articles.stream()
                .filter(partition -> before.getOrDefault(partition, 0L) > 0)
                .toList();
        boolean all = !read.isEmpty()
                && read.stream()
                        .allMatch(
                                partition -> begins.getOrDefault(partition, 0L) >= before.getOrDefault(partition, 0L));
        before = IndexedTopics.positions(consumer, partitions);
        return all;
    }
}
