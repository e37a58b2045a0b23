package org.lodewire.client.setup;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
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

/** Creates the topics that are missing and updates the configuration of the existing ones. */
final class TopicSetup {

    private static final long FOREVER = -1;

    /** Also how much of a partition is never compacted, since the segment that is written to is not: 64 MiB. */
    private static final int SEGMENT_BYTES = 64 << 20;

    private final int partitions;
    private final short replicationFactor;
    private final Optional<Duration> retention;

    /**
     * A set-up with these settings.
     *
     * @param partitions        of the topics that scale
     * @param replicationFactor -1 for the broker's default
     * @param retention         in event time, of the topics that are kept by time; empty to keep records forever
     */
    TopicSetup(int partitions, short replicationFactor, Optional<Duration> retention) {
        this.partitions = partitions;
        this.replicationFactor = replicationFactor;
        this.retention = retention;
    }

    /**
     * Creates and updates the topics.
     *
     * @return a line for each topic that was created, for the user
     * @throws CommandFailedException if Kafka refuses
     */
    List<String> apply(Admin admin) {
        try {
            Set<String> existing = admin.listTopics().names().get();
            List<NewTopic> missing = wanted().stream()
                    .filter(topic -> !existing.contains(topic.name()))
                    .toList();
            admin.createTopics(missing).all().get();
            Map<ConfigResource, Collection<AlterConfigOp>> updates = new HashMap<>();
            wanted().stream()
                    .filter(topic -> existing.contains(topic.name()))
                    .forEach(topic -> updates.put(
                            new ConfigResource(ConfigResource.Type.TOPIC, topic.name()), alterations(topic)));
            admin.incrementalAlterConfigs(updates).all().get();
            return missing.stream().map(TopicSetup::created).toList();
        } catch (ExecutionException e) {
            throw new CommandFailedException(
                    "Kafka refused to set up the topics: "
                            + Objects.requireNonNullElse(e.getCause(), e).getMessage(),
                    e);
        } catch (InterruptedException e) {
            throw CommandFailedException.interrupted(e);
        }
    }

    private static String created(NewTopic topic) {
        return "created topic " + topic.name()
                + (topic.numPartitions() == 1 ? "" : " with " + topic.numPartitions() + " partitions");
    }

    private List<NewTopic> wanted() {
        List<NewTopic> topics = new ArrayList<>();
        for (KafkaTopic<?> topic : Catalogue.topics()) {
            Map<String, String> config = config(topic.kept());
            config.put(
                    TopicConfig.COMPRESSION_TYPE_CONFIG,
                    topic.compression().name().toLowerCase(Locale.ROOT));
            topics.add(topic(topic.name(), topic.spread(), config));
        }
        topics.add(topic(Catalogue.DEAD_LETTERS, Spread.SINGLE, config(Kept.BY_TIME)));
        return topics;
    }

    private NewTopic topic(String name, Spread spread, Map<String, String> config) {
        return new NewTopic(name, spread == Spread.SINGLE ? 1 : partitions, replicationFactor).configs(config);
    }

    private Map<String, String> config(Kept kept) {
        Map<String, String> config = new HashMap<>();
        config.put(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(Catalogue.MAX_RECORD_BYTES));
        // Event time may be ahead of the broker's clock: at its end, a replay advances it past the longest step.
        config.put(TopicConfig.MESSAGE_TIMESTAMP_AFTER_MAX_MS_CONFIG, Long.toString(Long.MAX_VALUE));
        if (kept.isCompacted()) {
            config.put(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT);
            if (kept == Kept.COMPACTED_WITH_HISTORY) {
                config.putAll(history());
            }
        } else {
            config.put(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE);
            config.put(
                    TopicConfig.RETENTION_MS_CONFIG,
                    Long.toString(retention.map(Duration::toMillis).orElse(FOREVER)));
        }
        return config;
    }

    /**
     * A segment can be compacted once it is full, as a broker measures with the timestamps of its records: those are event
     * times, by which records of a replay are old when they are written. The markers of the pipeline's transactions have the
     * time of the broker. So a segment must end by its size, not by time, since the first marker would end one that has only
     * old records; then every segment has markers, which make the lag work.
     */
    private static Map<String, String> history() {
        return Map.of(
                TopicConfig.SEGMENT_MS_CONFIG, Long.toString(Long.MAX_VALUE),
                TopicConfig.SEGMENT_BYTES_CONFIG, Integer.toString(SEGMENT_BYTES),
                TopicConfig.MIN_COMPACTION_LAG_MS_CONFIG, Long.toString(Kept.WITH_HISTORY_FOR.toMillis()));
    }

    private static List<AlterConfigOp> alterations(NewTopic topic) {
        return topic.configs().entrySet().stream()
                .map(entry ->
                        new AlterConfigOp(new ConfigEntry(entry.getKey(), entry.getValue()), AlterConfigOp.OpType.SET))
                .toList();
    }
}
