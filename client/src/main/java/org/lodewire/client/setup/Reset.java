package org.lodewire.client.setup;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.PolicyViolationException;
import org.lodewire.schemas.catalogue.Catalogue;
import org.lodewire.schemas.catalogue.KafkaTopic;
import org.lodewire.schemas.catalogue.KafkaTopic.Kept;

/** What is on the {@linkplain Catalogue#derived() derived topics}, and its deletion. For one thread. */
public final class Reset {

    /** Takes all records before where a partition ends. */
    private static final RecordsToDelete ALL = RecordsToDelete.beforeOffset(-1);

    private static final Duration SETTINGS_KNOWN_WITHIN = Duration.ofSeconds(10);
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final Admin admin;

    /** @param admin stays open */
    public Reset(Admin admin) {
        this.admin = admin;
    }

    /**
     * What a topic holds.
     *
     * @param records by its offsets, which are more than there are records: those that watermark the end of a transaction
     *                and those that were compacted away count too
     */
    public record Held(KafkaTopic<?> topic, long records) {}

    /**
     * What each derived topic holds now, in the order in which data flows.
     *
     * @throws ExecutionException if Kafka does not say; for a topic that is missing it is caused by
     *         {@link org.apache.kafka.common.errors.UnknownTopicOrPartitionException}
     */
    public List<Held> held() throws ExecutionException, InterruptedException {
        Map<TopicPartition, Long> begin = offsets(OffsetSpec.earliest());
        Map<TopicPartition, Long> end = offsets(OffsetSpec.latest());
        List<Held> held = new ArrayList<>();
        for (KafkaTopic<?> topic : Catalogue.derived()) {
            held.add(new Held(
                    topic,
                    end.keySet().stream()
                            .filter(partition -> partition.topic().equals(topic.name()))
                            .mapToLong(partition -> end.get(partition) - begin.get(partition))
                            .sum()));
        }
        return held;
    }

    /**
     * Deletes all records of all derived topics. Kafka deletes none of a topic that is compacted only, so that
     * compacted topics have another policy meanwhile. It is set back whatever happens, as long as Kafka can be reached.
     *
     * @throws ExecutionException if Kafka refuses; some of the records may be deleted then
     */
    public void delete() throws ExecutionException, InterruptedException {
        try {
            cleanCompactedTopicsBy(TopicConfig.CLEANUP_POLICY_DELETE);
            deleteRecords();
        } catch (ExecutionException | InterruptedException | RuntimeException failure) {
            try {
                cleanCompactedTopicsBy(TopicConfig.CLEANUP_POLICY_COMPACT);
            } catch (ExecutionException | InterruptedException | RuntimeException another) {
                failure.addSuppressed(another);
            }
            throw failure;
        }
        cleanCompactedTopicsBy(TopicConfig.CLEANUP_POLICY_COMPACT);
    }

    /** Brokers learn of new settings a moment later than they are accepted. */
    private void deleteRecords() throws ExecutionException, InterruptedException {
        Map<TopicPartition, RecordsToDelete> all =
                partitions().stream().collect(Collectors.toMap(partition -> partition, partition -> ALL));
        long deadline = System.nanoTime() + SETTINGS_KNOWN_WITHIN.toNanos();
        while (true) {
            try {
                admin.deleteRecords(all).all().get();
                return;
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof PolicyViolationException) || System.nanoTime() > deadline) {
                    throw e;
                }
            }
            Thread.sleep(PAUSE.toMillis());
        }
    }

    private void cleanCompactedTopicsBy(String policy) throws ExecutionException, InterruptedException {
        List<AlterConfigOp> set = List.of(new AlterConfigOp(
                new ConfigEntry(TopicConfig.CLEANUP_POLICY_CONFIG, policy), AlterConfigOp.OpType.SET));
        Map<ConfigResource, Collection<AlterConfigOp>> changes = new HashMap<>();
        Catalogue.derived().stream()
                .filter(topic -> topic.kept() == Kept.COMPACTED)
                .forEach(topic -> changes.put(new ConfigResource(ConfigResource.Type.TOPIC, topic.name()), set));
        admin.incrementalAlterConfigs(changes).all().get();
    }

    private Map<TopicPartition, Long> offsets(OffsetSpec which) throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetSpec> asked =
                partitions().stream().collect(Collectors.toMap(partition -> partition, partition -> which));
        Map<TopicPartition, ListOffsetsResultInfo> offsets =
                admin.listOffsets(asked).all().get();
        return offsets.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, offset -> offset.getValue().offset()));
    }

    private List<TopicPartition> partitions() throws ExecutionException, InterruptedException {
        List<String> names = Catalogue.derived().stream().map(KafkaTopic::name).toList();
        List<TopicPartition> partitions = new ArrayList<>();
        for (TopicDescription topic :
                admin.describeTopics(names).allTopicNames().get().values()) {
            topic.partitions().forEach(info -> partitions.add(new TopicPartition(topic.name(), info.partition())));
        }
        return partitions;
    }
}
