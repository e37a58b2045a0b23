package org.lodewire.producer.publish;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.lodewire.client.connection.Connection;
import org.lodewire.schemas.catalogue.Catalogue;
import org.lodewire.schemas.time.EventTime;
import org.slf4j.LoggerFactory;

/**
 * Reads the event time that all partitions of the raw topic have reached, from the timestamps of their last records: those of
 * watermarks are the clock of the producer that sent them, those of articles are event times. An input that was sent before
 * the last one may have reached a later time.
 */
public final class RawTopicClock {

    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** The number of offsets before the end at which the search starts. */
    private static final long FIRST_STEP = 64;

    /** Records may be large. */
    private static final Map<String, ?> FEW_AT_ONCE = Map.of("max.poll.records", 10);

    private RawTopicClock() {}

    /** The time; empty if no partition has a record, or if this user may not read them. */
    public static Optional<Instant> read(Connection connection) {
        try (Consumer<byte[], byte[]> consumer = connection.bytesConsumer(FEW_AT_ONCE)) {
            // The pipeline does not believe a later one either.
            Instant latest = Instant.now().plus(EventTime.MAX_AHEAD);
            return reached(consumer, latest.toEpochMilli());
        } catch (KafkaException e) {
            LoggerFactory.getLogger(RawTopicClock.class)
                    .debug("Cannot read which time {} has reached", Catalogue.RAW, e);
            return Optional.empty();
        }
    }

    private static Optional<Instant> reached(Consumer<byte[], byte[]> consumer, long latest) {
        List<PartitionInfo> infos = consumer.partitionsFor(Catalogue.RAW.name());
        List<TopicPartition> partitions = infos == null
                ? List.of()
                : infos.stream()
                        .map(info -> new TopicPartition(info.topic(), info.partition()))
                        .toList();
        Map<TopicPartition, Long> begins = consumer.beginningOffsets(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        List<Long> times = new ArrayList<>();
        for (TopicPartition partition : partitions) {
            consumer.assign(List.of(partition));
            last(consumer, partition, begins.getOrDefault(partition, 0L), ends.getOrDefault(partition, 0L), deadline)
                    .stream()
                    .filter(time -> time >= 0 && time <= latest)
                    .max(Long::compare)
                    .ifPresent(times::add);
        }
        return times.stream().min(Long::compare).map(Instant::ofEpochMilli);
    }

    /** The timestamps of the last records. Starts further back each time, because they may follow markers of transactions. */
    private static List<Long> last(
            Consumer<byte[], byte[]> consumer, TopicPartition partition, long begin, long end, long deadline) {
        List<Long> times = new ArrayList<>();
        long from = end;
        for (long back = FIRST_STEP; times.isEmpty() && from > begin && System.nanoTime() < deadline; back *= 4) {
            from = Math.max(begin, end - back);
            consumer.seek(partition, from);
            while (consumer.position(partition) < end && System.nanoTime() < deadline) {
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                    times.add(record.timestamp());
                }
            }
        }
        return times;
    }
}
