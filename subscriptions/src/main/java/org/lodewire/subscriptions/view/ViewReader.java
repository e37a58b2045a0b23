package org.lodewire.subscriptions.view;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RecordDeserializationException;
import org.lodewire.client.CommandFailedException;
import org.lodewire.client.connection.Connection;
import org.lodewire.client.connection.ReadProgress;
import org.lodewire.client.connection.UndecodableRecords;
import org.lodewire.schemas.catalogue.KafkaTopic;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fills a view: reads what is there, then follows it with a thread of its own. Without a consumer group, so that every instance
 * reads everything. A broker or a registry that goes away is waited for. Thread-safe.
 */
public final class ViewReader implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ViewReader.class);
    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration STOP = Duration.ofSeconds(10);
    private static final long PAUSE_MILLIS = 1_000;
    private static final long CHECK_NANOS = TimeUnit.SECONDS.toNanos(5);

    /** So many of the newest changes of each partition are reported of what was there before. */
    private static final long CHANGES_BEFORE = 2_000;

    private final Consumer<String, SpecificRecord> consumer;
    private final UndecodableRecords undecodable;
    private final List<TopicPartition> partitions = new ArrayList<>();
    private final Map<String, Followed<?>> followed = new HashMap<>();
    private final Map<TopicPartition, Long> reportedFrom = new HashMap<>();
    private final ChangeListener listener;
    private final Thread thread = new Thread(this::run, "view");
    private volatile boolean failing;
    private volatile boolean closed;

    private ViewReader(Connection connection, NewsView view, ChangeListener listener) {
        view.followed().forEach(each -> followed.put(each.topic().name(), each));
        List<KafkaTopic<?>> topics = new ArrayList<>();
        followed.values().forEach(each -> topics.add(each.topic()));
        this.consumer = connection.consumer(topics, Map.of());
        this.undecodable = new UndecodableRecords(consumer, connection);
        this.listener = listener;
        thread.setDaemon(true);
    }

    /**
     * Reads what is there into a view.
     *
     * @throws CommandFailedException if a topic is missing, or cannot be read
     */
    public static ViewReader read(Connection connection, NewsView view, ChangeListener listener) {
        ViewReader reader = new ViewReader(connection, view, listener);
        try {
            reader.assign(connection.bootstrapServers());
            reader.readToEnd(connection.bootstrapServers());
        } catch (RuntimeException e) {
            reader.consumer.close();
            throw e;
        }
        return reader;
    }

    /** Follows the topics from then on, with a thread of its own. To be called once. */
    public void follow() {
        thread.start();
    }

    /** Whether what is in the view is up to date, as far as is known. */
    public boolean isCurrent() {
        return !failing && (closed || thread.isAlive());
    }

    private void assign(String where) {
        for (String topic : followed.keySet()) {
            List<PartitionInfo> there = consumer.partitionsFor(topic);
            if (there == null || there.isEmpty()) {
                throw new CommandFailedException(
                        "There is no topic " + topic + " at " + where + ". Run 'lodewire setup' first.");
            }
            there.forEach(info -> partitions.add(new TopicPartition(topic, info.partition())));
        }
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        Map<TopicPartition, Long> begins = consumer.beginningOffsets(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        for (TopicPartition partition : partitions) {
            long begin = Objects.requireNonNull(begins.get(partition));
            long end = Objects.requireNonNull(ends.get(partition));
            Followed<?> each = Objects.requireNonNull(followed.get(partition.topic()));
            if (each.newest() != Followed.ALL) {
                begin = Math.max(begin, end - each.newest() / partitionsOf(partition.topic()));
                consumer.seek(partition, begin);
            }
            reportedFrom.put(partition, Math.max(begin, end - CHANGES_BEFORE));
        }
        listener.beginning(StreamPosition.of(NewsView.STREAMED.stream()
                .map(topic -> partitions.stream()
                        .filter(partition -> partition.topic().equals(topic.name()))
                        .sorted(Comparator.comparing(TopicPartition::partition))
                        .mapToLong(partition -> Objects.requireNonNull(reportedFrom.get(partition)))
                        .toArray())
                .toArray(long[][]::new)));
    }

    private long partitionsOf(String topic) {
        return partitions.stream()
                .filter(partition -> partition.topic().equals(topic))
                .count();
    }

    private void readToEnd(String where) {
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        ReadProgress progress = new ReadProgress("the topics at " + where);
        while (partitions.stream()
                .anyMatch(partition -> consumer.position(partition) < Objects.requireNonNull(ends.get(partition)))) {
            poll();
            progress.check(consumer, partitions);
        }
    }

    private void run() {
        RemovedTopics removed = null;
        long checkedAt = System.nanoTime();
        while (!closed) {
            try {
                poll();
                if (removed == null) {
                    removed = new RemovedTopics(consumer, partitions);
                } else if (System.nanoTime() - checkedAt > CHECK_NANOS) {
                    removed.next().forEach(this::forget);
                    checkedAt = System.nanoTime();
                }
                failing = false;
            } catch (CommandFailedException | KafkaException e) {
                if (!failing) {
                    LOG.warn("What is shown is not brought up to date; trying again: {}", e.getMessage());
                }
                failing = true;
                pause();
            }
        }
        undecodable.report();
        consumer.close();
    }

    /** Begins a topic anew: what was known of it is no longer there. */
    private void forget(String topic) {
        LOG.info(
                "The records of {} were removed; what was known of them is forgotten, and the topic is read anew",
                topic);
        Followed<?> each = Objects.requireNonNull(followed.get(topic));
        each.forget().run();
        List<TopicPartition> anew = partitions.stream()
                .filter(partition -> partition.topic().equals(topic))
                .toList();
        consumer.seekToBeginning(anew);
        anew.forEach(partition -> reportedFrom.put(partition, 0L));
        if (NewsView.STREAMED.contains(each.topic())) {
            listener.forgotten();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void poll() {
        List<Change> changes = new ArrayList<>();
        try {
            for (ConsumerRecord<String, SpecificRecord> record : consumer.poll(POLL)) {
                take(record, changes);
            }
        } catch (RecordDeserializationException e) {
            undecodable.handle(e);
        }
        if (!changes.isEmpty()) {
            listener.changed(changes);
        }
    }

    private void take(ConsumerRecord<String, SpecificRecord> record, List<Change> changes) {
        Followed<?> each = Objects.requireNonNull(followed.get(record.topic()));
        each.take(record);
        int source = NewsView.STREAMED.indexOf(each.topic());
        TopicPartition partition = new TopicPartition(record.topic(), record.partition());
        if (source >= 0
                && record.value() != null
                && record.offset() >= Objects.requireNonNull(reportedFrom.get(partition))) {
            changes.add(new Change(source, record.partition(), record.offset(), record.value()));
        }
    }

    @Override
    public void close() {
        closed = true;
        if (!thread.isAlive()) {
            consumer.close();
            return;
        }
        try {
            thread.join(STOP.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
