package org.lodewire.bench.live;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.lodewire.client.connection.Connection;
import org.lodewire.schemas.TopicAlert;
import org.lodewire.schemas.TopicCount;
import org.lodewire.schemas.catalogue.KafkaTopic;

/**
 * Notes when the first count and the first alert of each probe can be read, by a thread of its own, from the end of their topics
 * on. Thread-safe.
 */
final class Arrivals implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(50);

    private final Map<Integer, Long> counts = new ConcurrentHashMap<>();
    private final Map<Integer, Long> alerts = new ConcurrentHashMap<>();
    private final Consumer<String, SpecificRecord> consumer;
    private final Thread thread = new Thread(this::read, "bench-arrivals");

    /** Reads from now on. */
    Arrivals(Connection connection, Collection<KafkaTopic<?>> topics) {
        // The broker answers at once when there is something.
        consumer = connection.consumer(topics, Map.of("fetch.max.wait.ms", 500));
        List<TopicPartition> partitions = topics.stream()
                .flatMap(topic -> consumer.partitionsFor(topic.name()).stream())
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
        thread.setDaemon(true);
        thread.start();
    }

    private void read() {
        try {
            while (!Thread.interrupted()) {
                for (ConsumerRecord<String, SpecificRecord> record : consumer.poll(POLL)) {
                    note(record.value(), System.nanoTime());
                }
            }
        } catch (WakeupException e) {
            // It is being closed.
        } finally {
            consumer.close();
        }
    }

    private void note(SpecificRecord value, long now) {
        if (value instanceof TopicCount count) {
            counts.putIfAbsent(Probes.number(count.getTopic()), now);
        } else if (value instanceof TopicAlert alert) {
            alerts.putIfAbsent(Probes.number(alert.getTopic()), now);
        }
    }

    /** When the first count of each probe came, by {@link System#nanoTime}. */
    Map<Integer, Long> counts() {
        return counts;
    }

    /** When the first alert of each probe came, by {@link System#nanoTime}. */
    Map<Integer, Long> alerts() {
        return alerts;
    }

    @Override
    public void close() {
        consumer.wakeup();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
