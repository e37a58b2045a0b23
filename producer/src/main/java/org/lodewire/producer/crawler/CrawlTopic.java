package org.lodewire.producer.crawler;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
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
import org.lodewire.schemas.CrawlRecord;
import org.lodewire.schemas.catalogue.Catalogue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the partitions of the crawl topic that the group assigns to this instance, each from its beginning. For one thread.
 */
final class CrawlTopic implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(CrawlTopic.class);
    private static final String TOPIC = Catalogue.CRAWL.name();
    private static final Duration SHORT = Duration.ofMillis(100);
    private static final int ANSWER_SECONDS = 10;

    private final Admin admin;
    private final Consumer<String, CrawlRecord> consumer;

    private CrawlTopic(Admin admin, Consumer<String, CrawlRecord> consumer) {
        this.admin = admin;
        this.consumer = consumer;
    }

    /** Makes the clients; {@link #join} connects. */
    static CrawlTopic open(Connection connection, CrawlerSettings settings) {
        long session = settings.sessionTimeout().toMillis();
        Map<String, Object> properties = new HashMap<>();
        properties.put("group.id", settings.group());
        // Heartbeats are sent and counted by the consumer itself, which the classic protocol has.
        properties.put("group.protocol", "classic");
        properties.put("partition.assignment.strategy", CooperativeStickyAssignor.class.getName());
        properties.put("session.timeout.ms", (int) session);
        properties.put("heartbeat.interval.ms", (int) Math.min(3_000, session / 15));
        return new CrawlTopic(connection.admin(), connection.consumer(Catalogue.CRAWL, properties));
    }

    /**
     * How many partitions there are.
     *
     * @throws CommandFailedException if one of the topics that the crawler uses is missing
     */
    int partitions() {
        List<String> topics = List.of(
                TOPIC,
                Catalogue.FEED_DEFINITIONS.name(),
                Catalogue.FEED_STATUS.name(),
                Catalogue.RAW.name(),
                Catalogue.REJECTED.name());
        try {
            Map<String, TopicDescription> found =
                    admin.describeTopics(topics).allTopicNames().get();
            return Objects.requireNonNull(found.get(TOPIC)).partitions().size();
        } catch (ExecutionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new CommandFailedException(
                    cause instanceof UnknownTopicOrPartitionException
                            ? "Not all of the topics " + String.join(", ", topics)
                                    + " are there. Run 'lodewire setup' first."
                            : "Cannot look up the topics of feeds: " + cause.getMessage(),
                    e);
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }

    /** Joins the group, with the next {@link #poll}. */
    void join(ConsumerRebalanceListener listener) {
        consumer.subscribe(List.of(TOPIC), listener);
    }

    void seekToBeginning(Collection<TopicPartition> partitions) {
        consumer.seekToBeginning(partitions);
    }

    /** The next records, within a time; also calls the listener. */
    Iterable<ConsumerRecord<String, CrawlRecord>> poll(Duration within) {
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
    long position(TopicPartition partition) {
        try {
            return consumer.position(partition, SHORT);
        } catch (org.apache.kafka.common.errors.TimeoutException e) {
            return -1;
        }
    }

    /** The offset after the last record, committed or not; -1 if Kafka does not say. */
    long end(TopicPartition partition) {
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

    ConsumerGroupMetadata group() {
        return consumer.groupMetadata();
    }

    Map<MetricName, ? extends Metric> metrics() {
        return consumer.metrics();
    }

    /** Leaves the group. */
    @Override
    public void close() {
        consumer.close(CloseOptions.timeout(Duration.ofSeconds(5)));
        admin.close(Duration.ZERO);
    }
}
