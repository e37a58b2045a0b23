package org.lodewire.bench.live;

import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.lodewire.bench.LodewireProcess;
import org.lodewire.client.CommandFailedException;
import org.lodewire.client.connection.Connection;
import org.lodewire.schemas.catalogue.KafkaTopic;

/** Waits for the first committed record of each of some topics after its end. For one thread. */
final class FirstRecords implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(10);

    private final Consumer<byte[], byte[]> consumer;
    private final int topics;

    /** Reads from the present end of the topics on. */
    FirstRecords(Connection connection, Collection<KafkaTopic<?>> topics) {
        this.consumer = connection.bytesConsumer();
        this.topics = topics.size();
        List<TopicPartition> partitions = topics.stream()
                .flatMap(topic -> consumer.partitionsFor(topic.name()).stream())
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
    }

    /**
     * Waits for them.
     *
     * @param process that writes them
     * @return when each came, by {@link System#nanoTime} and the name of its topic
     * @throws CommandFailedException if they do not come in time, or the process ends
     */
    Map<String, Long> await(LodewireProcess process, Duration within) throws IOException {
        Map<String, Long> came = new HashMap<>();
        long deadline = System.nanoTime() + within.toNanos();
        while (came.size() < topics) {
            consumer.poll(POLL).forEach(record -> came.putIfAbsent(record.topic(), System.nanoTime()));
            if (System.nanoTime() > deadline) {
                throw new CommandFailedException("The pipeline writes nothing. Its log:\n" + process.output());
            }
        }
        return came;
    }

    @Override
    public void close() {
        consumer.close();
    }
}
