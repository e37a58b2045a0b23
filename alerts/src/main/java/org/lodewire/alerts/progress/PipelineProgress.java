package org.lodewire.alerts.progress;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.lodewire.catalogue.Catalogue;
import org.lodewire.catalogue.ClockMark;
import org.lodewire.command.CommandFailedException;
import org.lodewire.connection.Connection;
import org.lodewire.connection.TopicReader;
import org.lodewire.schemas.TopicHit;

/**
 * How far the pipeline got. It has counted a corpus once it has committed its reading of a clock mark that lies behind the
 * corpus in every partition of {@code news.flow.hits}: on the event clock the closing mark, on the wall clock one of the
 * marks that come as time passes. For one thread.
 */
public final class PipelineProgress {

    /** The step of the windows that most rules watch: on the wall clock, alerts come at its end. */
    private static final Duration STEP = Duration.ofMinutes(1);

    private final Connection connection;
    private final String applicationId;

    /** @param applicationId of the pipeline, or of the counts stage where that runs alone */
    public PipelineProgress(Connection connection, String applicationId) {
        this.connection = connection;
        this.applicationId = applicationId;
    }

    /**
     * Waits until a corpus has been counted and the counts are committed; on the wall clock up to the end of the minute,
     * in which the last steps of the shorter windows end.
     *
     * @param time the producer's clock at the end of the corpus
     * @return whether it was, within the patience
     */
    public boolean awaitCounted(Instant time, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        Map<Integer, Long> marks = new HashMap<>();
        try (TopicReader<TopicHit> hits = new TopicReader<>(connection, Catalogue.HITS); Admin admin = connection.admin()) {
            int partitions = admin.describeTopics(List.of(Catalogue.HITS.name())).allTopicNames().get()
                    .get(Catalogue.HITS.name()).partitions().size();
            hits.readWhile(() -> marks.size() < partitions && System.nanoTime() < deadline, record -> {
                if (ClockMark.is(record.key(), record.value()) && isBehind(time, record)) {
                    marks.putIfAbsent(record.partition(), record.offset());
                }
            });
            boolean[] counted = {false};
            // Each asking is a reading too, of what is left of the hits, which paces it.
            hits.readWhile(() -> {
                counted[0] = marks.size() == partitions && committed(admin, marks);
                return !counted[0] && System.nanoTime() < deadline;
            }, record -> { });
            return counted[0];
        } catch (ExecutionException e) {
            throw new CommandFailedException("Kafka does not say how far the pipeline is: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailedException("Interrupted.", e);
        }
    }

    private static boolean isBehind(Instant time, ConsumerRecord<String, TopicHit> mark) {
        long step = STEP.toMillis();
        long end = -Math.floorDiv(-time.toEpochMilli(), step) * step;
        return mark.timestamp() >= (ClockMark.of(mark.key()).closing() ? time.toEpochMilli() : end);
    }

    private boolean committed(Admin admin, Map<Integer, Long> marks) {
        try {
            Map<TopicPartition, OffsetAndMetadata> committed =
                    admin.listConsumerGroupOffsets(applicationId).partitionsToOffsetAndMetadata().get();
            return marks.entrySet().stream().allMatch(mark -> {
                OffsetAndMetadata there = committed.get(new TopicPartition(Catalogue.HITS.name(), mark.getKey()));
                return there != null && there.offset() > mark.getValue();
            });
        } catch (ExecutionException e) {
            throw new CommandFailedException("Kafka does not say how far the pipeline is: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailedException("Interrupted.", e);
        }
    }
}
