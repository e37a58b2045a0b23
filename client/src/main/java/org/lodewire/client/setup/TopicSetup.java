package org.lodewire.client.setup;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.lodewire.client.CommandFailedException;
import org.lodewire.schemas.catalogue.Catalogue;
import org.lodewire.schemas.catalogue.KafkaTopic;
import org.lodewire.schemas.catalogue.KafkaTopic.Kept;
import org.lodewire.schemas.catalogue.KafkaTopic.Spread;

/** Creates the topics that are missing and brings the settings of those that are there up to date. */
final class TopicSetup {

    /** An article of the largest size that is taken by default, its copy on the topic of rejects, and room to spare. */
    private static final int LARGEST_RECORD = 8 << 20;

    private final int partitions;
    private final short replicationFactor;
    private final Duration retention;

    /**
     * @param partitions        for topics that scale
     * @param replicationFactor -1 for the broker's default
     * @param retention         by event time, for topics that are kept by time; null keeps them for ever
     */
    TopicSetup(int partitions, short replicationFactor, Duration retention) {
        this.partitions = partitions;
        this.replicationFactor = replicationFactor;
        this.retention = retention;
    }

    /** @return a line for the user per topic that was created */
    List<String> apply(Admin admin) {
        try {
            Set<String> there = admin.listTopics().names().get();
            List<NewTopic> missing = wanted().stream()
                    .filter(topic -> !there.contains(topic.name()))
                    .toList();
            admin.createTopics(missing).all().get();
            Map<ConfigResource, java.util.Collection<AlterConfigOp>> changes = new HashMap<>();
            wanted().stream()
                    .filter(topic -> there.contains(topic.name()))
                    .forEach(topic ->
                            changes.put(new ConfigResource(ConfigResource.Type.TOPIC, topic.name()), settings(topic)));
            admin.incrementalAlterConfigs(changes).all().get();
            return missing.stream()
                    .map(topic -> "created topic " + topic.name()
                            + (topic.numPartitions() == 1 ? "" : " with " + topic.numPartitions() + " partitions"))
                    .toList();
        } catch (ExecutionException e) {
            throw new CommandFailedException(
                    "Kafka refused to set up the topics: " + e.getCause().getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailedException("Interrupted.", e);
        }
    }

    private List<NewTopic> wanted() {
        List<NewTopic> topics = new ArrayList<>();
        for (KafkaTopic<?> topic : Catalogue.topics()) {
            topics.add(topic(topic.name(), topic.spread(), topic.kept()));
        }
        topics.add(topic(Catalogue.DEAD_LETTERS, Spread.SINGLE, Kept.BY_TIME));
        return topics;
    }

    private NewTopic topic(String name, Spread spread, Kept kept) {
        Map<String, String> config = new HashMap<>();
        config.put(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(LARGEST_RECORD));
        // Event time may run ahead of the machine's: a replay lets it pass the end of the longest step.
        config.put(TopicConfig.MESSAGE_TIMESTAMP_AFTER_MAX_MS_CONFIG, Long.toString(Long.MAX_VALUE));
        if (kept == Kept.COMPACTED) {
            config.put(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT);
        } else {
            config.put(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE);
            config.put(
                    TopicConfig.RETENTION_MS_CONFIG,
                    Long.toString(Optional.ofNullable(retention)
                            .map(Duration::toMillis)
                            .orElse(-1L)));
        }
        return new NewTopic(name, spread == Spread.SINGLE ? 1 : partitions, replicationFactor).configs(config);
    }

    private static List<AlterConfigOp> settings(NewTopic topic) {
        return topic.configs().entrySet().stream()
                .map(entry ->
                        new AlterConfigOp(new ConfigEntry(entry.getKey(), entry.getValue()), AlterConfigOp.OpType.SET))
                .toList();
    }
}
