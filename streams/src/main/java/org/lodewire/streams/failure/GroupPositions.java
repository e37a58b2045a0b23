package org.lodewire.streams.failure;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.MemberDescription;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.lodewire.client.connection.Connection;

/**
 * The positions of a consumer group, as the broker has them: what stream threads say of themselves is of no use once they
 * hang. Connects at the first use. Thread-safe.
 */
public final class GroupPositions implements InputPositions {

    private static final long ANSWER_WITHIN_SECONDS = 10;
    private static final Duration INPUT_WITHIN = Duration.ofSeconds(10);
    private static final Duration POLL = Duration.ofMillis(200);

    private final Connection connection;
    private final String group;
    private final Predicate<String> ownClient;
    private final LongSupplier restoredRecords;
    private @Nullable Admin admin;

    /**
     * @param group           the id of the application
     * @param ownClient       whether a client id is that of a consumer of this process
     * @param restoredRecords see {@link #restoredRecords()}
     */
    public GroupPositions(
            Connection connection, String group, Predicate<String> ownClient, LongSupplier restoredRecords) {
        this.connection = connection;
        this.group = group;
        this.ownClient = ownClient;
        this.restoredRecords = restoredRecords;
    }

    private synchronized Admin admin() {
        if (admin == null) {
            admin = connection.admin();
        }
        return admin;
    }

    @Override
    public Optional<Map<TopicPartition, Long>> committed() {
        try {
            Collection<MemberDescription> members = Objects.requireNonNull(
                            admin().describeConsumerGroups(List.of(group))
                                    .all()
                                    .get(ANSWER_WITHIN_SECONDS, TimeUnit.SECONDS)
                                    .get(group))
                    .members();
            Map<TopicPartition, OffsetAndMetadata> offsets = admin().listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get(ANSWER_WITHIN_SECONDS, TimeUnit.SECONDS);
            Map<TopicPartition, Long> own = new HashMap<>();
            members.stream()
                    .filter(member -> ownClient.test(member.clientId()))
                    .flatMap(member -> member.assignment().topicPartitions().stream())
                    .forEach(partition -> own.put(partition, offset(offsets.get(partition))));
            return Optional.of(own);
        } catch (ExecutionException | TimeoutException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static long offset(@Nullable OffsetAndMetadata committed) {
        return committed == null ? 0 : committed.offset();
    }

    @Override
    public boolean hasInput(TopicPartition partition, long offset) {
        try (Consumer<byte[], byte[]> consumer = connection.bytesConsumer()) {
            consumer.assign(List.of(partition));
            consumer.seek(partition, offset);
            long end = Objects.requireNonNull(
                    consumer.endOffsets(List.of(partition), INPUT_WITHIN).get(partition));
            long deadline = System.nanoTime() + INPUT_WITHIN.toNanos();
            // Reads past markers of transactions, and does not wait for records that are not there yet.
            while (consumer.position(partition) < end && System.nanoTime() < deadline) {
                if (!consumer.poll(POLL).isEmpty()) {
                    return true;
                }
            }
            return false;
        } catch (KafkaException e) {
            return false;
        }
    }

    @Override
    public long restoredRecords() {
        return restoredRecords.getAsLong();
    }

    @Override
    public synchronized void close() {
        if (admin != null) {
            admin.close(Duration.ZERO);
        }
    }
}
