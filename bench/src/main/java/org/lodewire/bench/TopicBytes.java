package org.lodewire.bench;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.lodewire.client.CommandFailedException;
import org.lodewire.client.connection.Connection;

/**
 * Copies records as bytes, in their order, to the partitions with the same numbers.
 *
 * @param connection the cluster
 * @param from       the topic that is read
 * @param to         the topic that is written to
 */
record TopicBytes(Connection connection, String from, String to) {

    private static final Duration POLL = Duration.ofMillis(100);

    /**
     * Copies the records between some offsets and waits until they are delivered.
     *
     * @param starts offsets of the first records; 0 for partitions that are not in the map
     * @param ends   offsets after the last records
     * @return the offset in the copy after the last record of each partition
     */
    Map<TopicPartition, Long> copy(
            Map<TopicPartition, Long> starts, Map<TopicPartition, Long> ends, Producer<String, byte[]> producer) {
        Map<TopicPartition, Long> copied = new ConcurrentHashMap<>();
        AtomicReference<@Nullable Exception> failure = new AtomicReference<>();
        try (Consumer<byte[], byte[]> consumer = connection.bytesConsumer()) {
            for (Map.Entry<TopicPartition, Long> partition : ends.entrySet()) {
                consumer.assign(List.of(partition.getKey()));
                consumer.seek(partition.getKey(), starts.getOrDefault(partition.getKey(), 0L));
                while (consumer.position(partition.getKey()) < partition.getValue()) {
                    consumer.poll(POLL).forEach(record -> {
                        if (record.offset() < partition.getValue()) {
                            send(record, producer, copied, failure);
                        }
                    });
                }
            }
        }
        producer.flush();
        if (failure.get() != null) {
            throw new CommandFailedException("Cannot copy " + from + ": " + failure.get(), failure.get());
        }
        return new HashMap<>(copied);
    }

    @SuppressWarnings("FutureReturnValueIgnored") // The callback takes the failure.
    private void send(
            ConsumerRecord<byte[], byte[]> record,
            Producer<String, byte[]> producer,
            Map<TopicPartition, Long> copied,
            AtomicReference<@Nullable Exception> failure) {
        ProducerRecord<String, byte[]> copy = new ProducerRecord<>(
                to, record.partition(), record.timestamp(), key(record.key()), record.value(), record.headers());
        producer.send(copy, (metadata, e) -> {
            if (e == null) {
                copied.merge(new TopicPartition(to, metadata.partition()), metadata.offset() + 1, Math::max);
            } else {
                failure.compareAndSet(null, e);
            }
        });
    }

    private static @Nullable String key(byte @Nullable [] key) {
        return key == null ? null : new String(key, StandardCharsets.UTF_8);
    }
}
