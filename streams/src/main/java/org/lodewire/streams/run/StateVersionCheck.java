package org.lodewire.streams.run;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.lodewire.client.CommandFailedException;
import org.lodewire.client.connection.Connection;
import org.lodewire.client.connection.ReadProgress;
import org.lodewire.streams.flow.StageStore;
import org.lodewire.streams.flow.StateVersionException;

/**
 * Reads the first and the last values of each changelog before anything is processed: state that another version of Lodewire
 * wrote is refused and not misread. What is on disk follows the changelogs; a store without one is checked when its task opens
 * it. Values between the first and the last are checked when they are read, since to read all would take as long as to restore
 * them; they can only have another version if instances of two versions ran at the same time.
 */
final class StateVersionCheck {

    private static final Duration POLL = Duration.ofMillis(200);

    /** How many offsets before the end of a partition the last values are in; each commit takes an offset as well. */
    private static final int LAST = 64;

    private static final String OTHER_VERSION =
            "Run the version that wrote it; or stop all instances, run 'lodewire setup' and"
                    + " 'lodewire reset --yes', and start with a new --application-id to process the raw topic again. Nothing was"
                    + " processed.";

    private final Connection connection;
    private final String applicationId;

    StateVersionCheck(Connection connection, String applicationId) {
        this.connection = connection;
        this.applicationId = applicationId;
    }

    /**
     * Checks the changelogs of stores, as far as they exist.
     *
     * @throws CommandFailedException if a value has another version, if there are changelogs of other stores of the same stages,
     *     if a changelog is missing beside others, if the application has no offsets beside its state, or if Kafka does not answer
     */
    void check(Collection<StageStore> stores) {
        Map<String, List<StageStore>> byTopic =
                stores.stream().collect(Collectors.groupingBy(store -> changelog(store.database())));
        Set<String> there = topics();
        requireNoOther(there, stores, byTopic.keySet());
        there.retainAll(byTopic.keySet());
        List<TopicPartition> partitions = partitions(there);
        if (partitions.isEmpty()) {
            return;
        }
        try (Consumer<byte[], byte[]> consumer = connection.bytesConsumer()) {
            consumer.assign(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            consumer.seekToBeginning(partitions);
            boolean any = read(consumer, ends, byTopic, true);
            consumer.resume(partitions);
            ends.forEach((partition, end) -> consumer.seek(partition, Math.max(0, end - LAST)));
            read(consumer, ends, byTopic, false);
            if (any) {
                requireAll(byTopic.keySet(), partitions);
            }
            if (any && !hasOffsets()) {
                throw new CommandFailedException("The application " + applicationId
                        + " has state, but no offsets: 'lodewire reset' has deleted them, or they have expired. It would add"
                        + " all articles again to what it has counted. Start with a new --application-id.");
            }
        } catch (StateVersionException e) {
            throw new CommandFailedException(e.getMessage() + " Nothing was processed.", e);
        }
    }

    private String changelog(String database) {
        return applicationId + "-" + database + "-changelog";
    }

    /** The key says which of the stores of a database has the value. */
    private static void requireVersion(ConsumerRecord<byte[], byte[]> record, List<StageStore> stores) {
        stores.stream()
                .filter(store -> beginsWith(record.key(), store.prefix()))
                .findFirst()
                .orElseThrow(() -> new CommandFailedException("The changelog " + record.topic()
                        + " has entries of a store that this version of Lodewire does not have. " + OTHER_VERSION))
                .requireVersion(record.value());
    }

    private static boolean beginsWith(byte[] key, byte[] prefix) {
        return key.length >= prefix.length && Arrays.equals(key, 0, prefix.length, prefix, 0, prefix.length);
    }

    /** Earlier versions had a changelog for each store of a stage. */
    private void requireNoOther(Set<String> there, Collection<StageStore> stores, Set<String> topics) {
        List<String> others = stores.stream()
                .map(store -> applicationId + "-" + store.stage() + ".")
                .distinct()
                .flatMap(stage -> there.stream().filter(topic -> topic.startsWith(stage)))
                .filter(topic -> topic.endsWith("-changelog") && !topics.contains(topic))
                .sorted()
                .toList();
        if (!others.isEmpty()) {
            throw new CommandFailedException("The application " + applicationId
                    + " has state that this version of Lodewire does not read: " + String.join(", ", others) + ". "
                    + OTHER_VERSION);
        }
    }

    private Set<String> topics() {
        try (Admin admin = connection.admin()) {
            return new HashSet<>(answer(admin.listTopics().names(), "changelogs"));
        }
    }

    private List<TopicPartition> partitions(Set<String> topics) {
        try (Admin admin = connection.admin()) {
            return answer(admin.describeTopics(topics).allTopicNames(), "changelogs").values().stream()
                    .flatMap(topic -> topic.partitions().stream()
                            .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                    .toList();
        }
    }

    private <T> T answer(KafkaFuture<T> future, String what) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new CommandFailedException(
                    "Cannot look up the " + what + " of " + applicationId + " at " + connection.bootstrapServers()
                            + ": " + Objects.requireNonNull(e.getCause()).getMessage(),
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailedException("Interrupted.", e);
        }
    }

    /** Kafka Streams creates all changelogs at the first start, so that one that is missing is of a store that came later. */
    private void requireAll(Set<String> topics, Collection<TopicPartition> there) {
        Set<String> missing = new TreeSet<>(topics);
        there.forEach(partition -> missing.remove(partition.topic()));
        if (!missing.isEmpty()) {
            throw new CommandFailedException("The application " + applicationId
                    + " has state of a version of Lodewire that did not keep all that this one needs; missing: "
                    + String.join(", ", missing) + ". " + OTHER_VERSION);
        }
    }

    private boolean hasOffsets() {
        try (Admin admin = connection.admin()) {
            return !answer(admin.listConsumerGroupOffsets(applicationId).partitionsToOffsetAndMetadata(), "offsets")
                    .isEmpty();
        }
    }

    /**
     * Checks the values that follow the consumer's position in each partition.
     *
     * @param ends         where to stop at the latest
     * @param untilOneRead whether to stop in each partition after some values, and not only at its end
     * @return whether there were any
     * @throws CommandFailedException if the broker sends nothing for a minute
     */
    private boolean read(
            Consumer<byte[], byte[]> consumer,
            Map<TopicPartition, Long> ends,
            Map<String, List<StageStore>> byTopic,
            boolean untilOneRead) {
        Set<TopicPartition> open = new HashSet<>(ends.keySet());
        boolean any = false;
        ReadProgress progress =
                new ReadProgress("the changelogs of " + applicationId + " at " + connection.bootstrapServers());
        while (!open.isEmpty()) {
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                // A null value is a removal and has no version.
                if (record.value() != null) {
                    any = true;
                    requireVersion(record, byTopic.getOrDefault(record.topic(), List.of()));
                    if (untilOneRead) {
                        open.remove(new TopicPartition(record.topic(), record.partition()));
                    }
                }
            }
            open.removeIf(partition -> consumer.position(partition) >= Objects.requireNonNull(ends.get(partition)));
            Set<TopicPartition> done = new HashSet<>(ends.keySet());
            done.removeAll(open);
            consumer.pause(done);
            progress.check(consumer, ends.keySet());
        }
        return any;
    }
}
