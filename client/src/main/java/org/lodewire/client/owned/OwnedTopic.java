package org.lodewire.client.owned;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.RecordDeserializationException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.lodewire.client.CommandFailedException;
import org.lodewire.client.connection.Connection;
import org.lodewire.client.connection.TemporaryFailure;
import org.lodewire.schemas.catalogue.KafkaTopic;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the partitions of a topic that the group assigns to this instance, each from its beginning. For one thread.
 *
 * @param <V> class of the values
 */
public final class OwnedTopic<V extends SpecificRecord> implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(OwnedTopic.class);
    private static final Duration SHORT = Duration.ofMillis(100);
    private static final int ANSWER_SECONDS = 10;

    private final KafkaTopic<V> topic;
    private final Admin admin;
    private final Consumer<String, V> consumer;

    private OwnedTopic(KafkaTopic<V> topic, Admin admin, Consumer<String, V> consumer) {
        this.topic = topic;
        this.admin = admin;
        this.consumer = consumer;
    }

    /**
     * Makes the clients; {@link #join} connects.
     *
     * @param group   the consumer group that shares the partitions
     * @param session after which time without a heartbeat the partitions of an instance are given to others
     */
    public static <V extends SpecificRecord> OwnedTopic<V> open(
            Connection connection, KafkaTopic<V> topic, String group, Duration session) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("group.id", group);
        // Heartbeats are sent and counted by the consumer itself, which the classic protocol has.
        properties.put("group.protocol", "classic");
        properties.put("partition.assignment.strategy", CooperativeStickyAssignor.class.getName());
        properties.put("session.timeout.ms", (int) session.toMillis());
        properties.put("heartbeat.interval.ms", (int) Math.min(3_000, session.toMillis() / 15));
        return new OwnedTopic<>(topic, connection.admin(), connection.consumer(topic, properties));
    }

    /**
     * How many partitions there are.
     *
     * @param others other topics that the program uses
     * @throws CommandFailedException if one of the topics is missing
     */
    public int partitions(Collection<KafkaTopic<?>> others) {
        List<String> topics = Stream.concat(Stream.of(topic), others.stream())
                .map(KafkaTopic::name)
                .toList();
        try {
            Map<String, TopicDescription> found =
                    admin.describeTopics(topics).allTopicNames().get();
            return Objects.requireNonNull(found.get(topic.name())).partitions().size();
        } catch (ExecutionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new CommandFailedException(
                    cause instanceof UnknownTopicOrPartitionException
                            ? "Not all of the topics " + String.join(", ", topics)
                                    + " are there. Run 'lodewire setup' first."
                            : "Cannot look up the topics " + String.join(", ", topics) + ": " + cause.getMessage(),
                    e);
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }

    /** Joins the group, with the next {@link #poll}. */
    public void join(ConsumerRebalanceListener listener) {
        consumer.subscribe(List.of(topic.name()), listener);
    }

    /** Reads partitions of this instance from their beginning. */
    public void seekToBeginning(Collection<TopicPartition> partitions) {
        consumer.seekToBeginning(partitions);
    }

    /** The next records, within a time; also calls the listener. */
    public Iterable<ConsumerRecord<String, V>> poll(Duration within) {
        try {
            return consumer.poll(within);
        } catch (RecordDeserializationException e) {
            if (TemporaryFailure.isIn(e)) {
                LOG.debug("A record cannot be read yet", e);
            } else {
                LOG.warn(
                        "The record of {} at offset {} cannot be read and is left out", e.topicPartition(), e.offset());
                consumer.seek(e.topicPartition(), e.offset() + 1);
            }
            return ConsumerRecords.empty();
        }
    }

    /** The offset of the next record that will be read; -1 if Kafka does not say. */
    public long position(TopicPartition partition) {
        try {
            return consumer.position(partition, SHORT);
        } catch (org.apache.kafka.common.errors.TimeoutException e) {
            return -1;
        }
    }

    /** The offset after the last record, committed or not; -1 if Kafka does not say. */
    public long end(TopicPartition partition) {
        try {
            return admin.listOffsets(Map.of(partition, OffsetSpec.latest()))
                    .partitionResult(partition)
                    .get(ANSWER_SECONDS, TimeUnit.SECONDS)
                    .offset();
        } catch (ExecutionException | TimeoutException e) {
            LOG.debug("The end of {} cannot be read yet", partition, e);
            return -1;
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }

    /** The group as this instance knows it now. */
    public ConsumerGroupMetadata group() {
        return consumer.groupMetadata();
    }

    /** The metrics of the consumer. */
    public Map<MetricName, ? extends Metric> metrics() {
        return consumer.metrics();
    }

    /** Leaves the group. */
    @Override
    public void close() {
        consumer.close(CloseOptions.timeout(Duration.ofSeconds(5)));
        admin.close(Duration.ZERO);
    }
}
