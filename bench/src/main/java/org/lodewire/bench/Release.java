package org.lodewire.bench;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.TopicPartition;

/**
 * Records that are written to a topic in one transaction, so that applications see none of them before all are there. Not
 * thread-safe.
 */
final class Release implements AutoCloseable {

    private final Producer<String, byte[]> producer;
    private final Map<TopicPartition, Long> ends = new HashMap<>();

    /** @param producer see {@link #client}; closed with this */
    Release(Producer<String, byte[]> producer) {
        this.producer = producer;
        producer.initTransactions();
        producer.beginTransaction();
    }

    /** The properties of its producer. */
    static Map<String, Object> client(Map<String, ?> more) {
        Map<String, Object> all = new HashMap<>(more);
        all.put("transactional.id", "bench-release");
        all.put("transaction.timeout.ms", 600_000);
        return all;
    }

    /** Adds the records between some offsets. */
    void add(TopicBytes topics, Map<TopicPartition, Long> starts, Map<TopicPartition, Long> from) {
        topics.copy(starts, from, producer).forEach((partition, end) -> ends.merge(partition, end, Math::max));
    }

    /** Makes them visible; returns the offset after the last record of each partition. */
    Map<TopicPartition, Long> now() {
        producer.commitTransaction();
        return Map.copyOf(ends);
    }

    @Override
    public void close() {
        producer.close();
    }
}
