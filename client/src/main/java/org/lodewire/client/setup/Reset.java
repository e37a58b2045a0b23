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
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.PolicyViolationException;
import org.lodewire.schemas.catalogue.Catalogue;
import org.lodewire.schemas.catalogue.KafkaTopic;

/** Deletes the records of the {@linkplain Catalogue#derived() derived topics}. Not thread-safe. */
public final class Reset {

    /** All records of a partition. */
    private static final RecordsToDelete ALL = RecordsToDelete.beforeOffset(-1);

    private static final Duration CONFIG_TIMEOUT = Duration.ofSeconds(10);
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final Admin admin;

    /** @param admin stays open */
    public Reset(Admin admin) {
        this.admin = admin;
    }

    /**
     * Deletes all records of all derived topics, and the offsets of the pipelines that have read them: a pipeline that went
     * on from them would add what another one produces again to what it has counted. Kafka does not delete records of topics whose cleanup policy is only
     * {@code compact}, so this method changes the policy and restores it afterwards, also after a failure.
     *
     * @throws ExecutionException if Kafka refuses; some of the records may have been deleted
     */
    public void delete() throws ExecutionException, InterruptedException {
        try {
            setPolicyOfCompactedTopics(TopicConfig.CLEANUP_POLICY_DELETE);
            deleteRecords();
            deleteGroups();
        } catch (ExecutionException | InterruptedException | RuntimeException failure) {
            try {
                setPolicyOfCompactedTopics(TopicConfig.CLEANUP_POLICY_COMPACT);
            } catch (ExecutionException | InterruptedException | RuntimeException another) {
                failure.addSuppressed(another);
            }
            throw failure;
        }
        setPolicyOfCompactedTopics(TopicConfig.CLEANUP_POLICY_COMPACT);
    }

    /** Retries because brokers apply a changed configuration with a delay. */
    private void deleteRecords() throws ExecutionException, InterruptedException {
        Map<TopicPartition, RecordsToDelete> all =
                partitions().stream().collect(Collectors.toMap(partition -> partition, partition -> ALL));
        long deadline = System.nanoTime() + CONFIG_TIMEOUT.toNanos();
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

    private void deleteGroups() throws ExecutionException, InterruptedException {
        admin.deleteConsumerGroups(new RunningStages(admin).stoppedPipelines())
                .all()
                .get();
    }

    private void setPolicyOfCompactedTopics(String policy) throws ExecutionException, InterruptedException {
        List<AlterConfigOp> set = List.of(new AlterConfigOp(
                new ConfigEntry(TopicConfig.CLEANUP_POLICY_CONFIG, policy), AlterConfigOp.OpType.SET));
        Map<ConfigResource, Collection<AlterConfigOp>> changes = new HashMap<>();
        Catalogue.derived().stream()
                .filter(topic -> topic.kept().isCompacted())
                .forEach(topic -> changes.put(new ConfigResource(ConfigResource.Type.TOPIC, topic.name()), set));
        admin.incrementalAlterConfigs(changes).all().get();
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
