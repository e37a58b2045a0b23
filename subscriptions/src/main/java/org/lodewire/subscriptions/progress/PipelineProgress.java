package org.lodewire.subscriptions.progress;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
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
import org.lodewire.schemas.time.Watermark;

/**
 * How far the pipeline got, by the watermarks that lie behind what was sent: all before a mark has been dealt with once
 * the pipeline has committed its reading of the mark, in every partition. For one thread.
 */
public final class PipelineProgress {

    private final Connection connection;
    private final String applicationId;

    /** @param applicationId of the pipeline, or of the counts stage where that runs alone */
    public PipelineProgress(Connection connection, String applicationId) {
        this.connection = connection;
        this.applicationId = applicationId;
    }

    /**
     * Waits until a pipeline on the event clock has counted a corpus and the counts are committed.
     *
     * @param time the producer's clock at the end of the corpus
     * @return whether it was, within the patience
     */
    public boolean awaitCounted(Instant time, Duration patience) {
        return await(hits(time, closingAt(time)), System.nanoTime() + patience.toNanos());
    }

    /**
     * Waits until a pipeline on the wall clock has counted a corpus, and then until the minute is over, when the steps of
     * the shorter windows end and rules are judged, by this machine's clock. The stages must run as one application.
     *
     * @param time the producer's clock at the end of the corpus
     * @return whether it was, within the patience
     */
    public boolean awaitCountedLive(Instant time, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        // There, no mark of the producer gets further than the stories: what they pass on tells the machine's time.
        Marks<MatchedArticle> taken = new Marks<>(
                Catalogue.MATCHED_ARTICLES,
                partitions(Catalogue.RAW),
                time,
                mark -> Watermark.of(mark.key()).partition(),
                closingAt(time));
        if (!await(taken, deadline)) {
            return false;
        }
        Instant minute = Instant.now().truncatedTo(ChronoUnit.MINUTES).plus(1, ChronoUnit.MINUTES);
        return await(hits(minute, mark -> mark.timestamp() >= minute.toEpochMilli()), deadline);
    }

    /**
     * Marks to wait for.
     *
     * @param topic  where they stand
     * @param places how many places each have to have one
     * @param from   the least timestamp that they may have
     * @param place  which place a mark speaks of
     * @param wanted which marks will do
     */
    private record Marks<V extends SpecificRecord>(
            KafkaTopic<V> topic,
            int places,
            Instant from,
            ToIntFunction<ConsumerRecord<String, ?>> place,
            Predicate<ConsumerRecord<String, ?>> wanted) {}

    private Marks<TopicContribution> hits(Instant from, Predicate<ConsumerRecord<String, ?>> wanted) {
        return new Marks<>(
                Catalogue.TOPIC_CONTRIBUTIONS,
                partitions(Catalogue.TOPIC_CONTRIBUTIONS),
                from,
                ConsumerRecord::partition,
                wanted);
    }

    private static Predicate<ConsumerRecord<String, ?>> closingAt(Instant time) {
        return mark -> Watermark.of(mark.key()).endOfInput() && mark.timestamp() >= time.toEpochMilli();
    }

    private int partitions(KafkaTopic<?> topic) {
        try (Admin admin = connection.admin()) {
            return asked(() -> admin.describeTopics(List.of(topic.name()))
                            .allTopicNames()
                            .get())
                    .get(topic.name())
                    .partitions()
                    .size();
        }
    }

    /** Waits until the first mark of every place is there, and the pipeline has committed its reading of all of them. */
    private <V extends SpecificRecord> boolean await(Marks<V> marks, long deadline) {
        Map<Integer, TopicPartition> places = new HashMap<>();
        Map<TopicPartition, Long> read = new HashMap<>();
        try (TopicReader<V> reader = new TopicReader<>(connection, marks.topic()).from(marks.from());
                Admin admin = connection.admin()) {
            reader.readWhile(() -> places.size() < marks.places() && System.nanoTime() < deadline, record -> {
                if (Watermark.is(record.key(), record.value()) && marks.wanted().test(record)) {
                    TopicPartition partition = new TopicPartition(record.topic(), record.partition());
                    if (places.putIfAbsent(marks.place().applyAsInt(record), partition) == null) {
                        read.put(partition, record.offset());
                    }
                }
            });
            boolean[] done = {false};
            // Each asking is a reading too, of what is left of the topic, which paces it.
            reader.readWhile(
                    () -> {
                        done[0] = places.size() == marks.places() && committed(admin, read);
                        return !done[0] && System.nanoTime() < deadline;
                    },
                    record -> {});
            return done[0];
        }
    }

    private boolean committed(Admin admin, Map<TopicPartition, Long> offsets) {
        Map<TopicPartition, OffsetAndMetadata> committed = asked(() -> admin.listConsumerGroupOffsets(applicationId)
                .partitionsToOffsetAndMetadata()
                .get());
        return offsets.entrySet().stream().allMatch(offset -> {
            OffsetAndMetadata there = committed.get(offset.getKey());
            return there != null && there.offset() > offset.getValue();
        });
    }

    private interface Question<T> {
        T ask() throws ExecutionException, InterruptedException;
    }

    private static <T> T asked(Question<T> question) {
        try {
            return question.ask();
        } catch (ExecutionException e) {
            throw new CommandFailedException("Kafka does not say how far the pipeline is: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailedException("Interrupted.", e);
        }
    }
}
