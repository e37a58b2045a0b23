package org.lodewire.subscriptions.progress;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.lodewire.client.CommandFailedException;
import org.lodewire.client.connection.Connection;
import org.lodewire.client.connection.TopicReader;
import org.lodewire.schemas.MatchedArticle;
import org.lodewire.schemas.TopicContribution;
import org.lodewire.schemas.catalogue.Catalogue;
import org.lodewire.schemas.catalogue.KafkaTopic;
import org.lodewire.schemas.time.CountWindow;
import org.lodewire.schemas.time.Watermark;

/**
 * The progress of a pipeline, measured by watermarks: when the pipeline has committed the offset of a watermark in every
 * partition, it has processed all records before the watermark. Not thread-safe.
 */
public final class PipelineProgress {

    private final Connection connection;
    private final String applicationId;

    /** @param applicationId of the pipeline or, if it runs separately, of the counts stage */
    public PipelineProgress(Connection connection, String applicationId) {
        this.connection = connection;
        this.applicationId = applicationId;
    }

    /**
     * Waits until a pipeline on the event clock has counted a corpus and committed the counts.
     *
     * @param time the producer's clock at the end of the corpus
     * @return whether it happened before the timeout
     */
    public boolean awaitCounted(Instant time, Duration timeout) {
        return await(contributions(time, endOfInputAt(time)), System.nanoTime() + timeout.toNanos());
    }

    /**
     * Waits until a pipeline on the event clock has counted what a producer has sent that leaves the end of input open: no article
     * waits for another one any more, and what came before the last step of the shortest window has been counted and committed.
     *
     * @param time the producer's clock at its end
     * @return whether it happened before the timeout
     */
    public boolean awaitCountedSoFar(Instant time, Duration timeout) {
        long deadline = System.nanoTime() + timeout.toNanos();
        // The stories stage emits a watermark where a step begins, and for the millisecond before the producer's.
        Instant last = time.minus(CountWindow.FIVE_MINUTES.step()).minusMillis(1);
        return await(ofRawPartitions(time, watermark -> watermark.timestamp() >= time.toEpochMilli()), deadline)
                && await(contributions(last, watermark -> watermark.timestamp() >= last.toEpochMilli()), deadline);
    }

    /**
     * Waits until a pipeline on the wall clock has counted a corpus, then until the end of the minute on this machine's
     * clock, when the steps of the shorter windows end and rules are evaluated. The stages must run as one application.
     *
     * @param time the producer's clock at the end of the corpus
     * @return whether it happened before the timeout
     */
    public boolean awaitCountedLive(Instant time, Duration timeout) {
        long deadline = System.nanoTime() + timeout.toNanos();
        // On the wall clock, the stories stage consumes the producer's watermarks and emits those of the machine's
        // clock.
        if (!await(ofRawPartitions(time, endOfInputAt(time)), deadline)) {
            return false;
        }
        Instant minute = Instant.now().truncatedTo(ChronoUnit.MINUTES).plus(1, ChronoUnit.MINUTES);
        return await(contributions(minute, watermark -> watermark.timestamp() >= minute.toEpochMilli()), deadline);
    }

    /**
     * Watermarks to wait for: one from each origin.
     *
     * @param topic   their topic
     * @param origins the number of origins
     * @param from    their minimum timestamp
     * @param origin  returns the origin of a watermark
     * @param accepts selects the watermarks
     */
    private record Watermarks<V extends SpecificRecord>(
            KafkaTopic<V> topic,
            int origins,
            Instant from,
            ToIntFunction<ConsumerRecord<String, ?>> origin,
            Predicate<ConsumerRecord<String, ?>> accepts) {}

    private Watermarks<MatchedArticle> ofRawPartitions(Instant from, Predicate<ConsumerRecord<String, ?>> accepts) {
        return new Watermarks<>(
                Catalogue.MATCHED_ARTICLES,
                partitions(Catalogue.RAW),
                from,
                watermark -> Watermark.of(watermark.key()).partition(),
                accepts);
    }

    private Watermarks<TopicContribution> contributions(Instant from, Predicate<ConsumerRecord<String, ?>> accepts) {
        return new Watermarks<>(
                Catalogue.TOPIC_CONTRIBUTIONS,
                partitions(Catalogue.TOPIC_CONTRIBUTIONS),
                from,
                ConsumerRecord::partition,
                accepts);
    }

    private static Predicate<ConsumerRecord<String, ?>> endOfInputAt(Instant time) {
        return watermark -> Watermark.of(watermark.key()).endOfInput() && watermark.timestamp() >= time.toEpochMilli();
    }

    private int partitions(KafkaTopic<?> topic) {
        try (Admin admin = connection.admin()) {
            Map<String, TopicDescription> topics = result(() ->
                    admin.describeTopics(List.of(topic.name())).allTopicNames().get());
            return Objects.requireNonNull(topics.get(topic.name())).partitions().size();
        }
    }

    /** Waits until there is a watermark from every origin and the pipeline has committed the first of each. */
    private <V extends SpecificRecord> boolean await(Watermarks<V> watermarks, long deadline) {
        Map<Integer, TopicPartition> origins = new HashMap<>();
        Map<TopicPartition, Long> read = new HashMap<>();
        try (TopicReader<V> reader = new TopicReader<>(connection, watermarks.topic()).from(watermarks.from());
                Admin admin = connection.admin()) {
            reader.readWhile(() -> origins.size() < watermarks.origins() && System.nanoTime() < deadline, record -> {
                if (Watermark.is(record.key(), record.value())
                        && watermarks.accepts().test(record)) {
                    TopicPartition partition = new TopicPartition(record.topic(), record.partition());
                    if (origins.putIfAbsent(watermarks.origin().applyAsInt(record), partition) == null) {
                        read.put(partition, record.offset());
                    }
                }
            });
            boolean[] done = {false};
            // Reading the rest of the topic paces the requests for committed offsets.
            reader.readWhile(
                    () -> {
                        done[0] = origins.size() == watermarks.origins() && committed(admin, read);
                        return !done[0] && System.nanoTime() < deadline;
                    },
                    record -> {});
            return done[0];
        }
    }

    private boolean committed(Admin admin, Map<TopicPartition, Long> offsets) {
        Map<TopicPartition, OffsetAndMetadata> committed = result(() -> admin.listConsumerGroupOffsets(applicationId)
                .partitionsToOffsetAndMetadata()
                .get());
        return offsets.entrySet().stream().allMatch(offset -> {
            OffsetAndMetadata there = committed.get(offset.getKey());
            return there != null && there.offset() > offset.getValue();
        });
    }

    private interface Request<T> {
        T send() throws ExecutionException, InterruptedException;
    }

    private static <T> T result(Request<T> request) {
        try {
            return request.send();
        } catch (ExecutionException e) {
            throw new CommandFailedException("Cannot read the progress of the pipeline: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            throw CommandFailedException.interrupted(e);
        }
    }
}
