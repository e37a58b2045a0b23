package org.lodewire.local.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.TopicConfig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lodewire.client.connection.RecordReader;
import org.lodewire.local.cluster.OnAnyCluster;
import org.lodewire.local.cluster.TestClusters;
import org.lodewire.schemas.catalogue.Catalogue;

/**
 * A subscriber that starts after a replay reads the counts of each step, which later ones have replaced. Their timestamps are
 * event times, so a broker takes them for old as soon as they are written.
 */
@OnAnyCluster
class CountsHistoryIT {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Instant LONG_AGO = Instant.parse("2024-01-01T00:00:00Z");
    private static final int STEPS = 9;

    @TempDir
    private Path state;

    private TestSystem system;

    @BeforeEach
    void start(TestClusters clusters) throws Exception {
        system = TestSystem.start(clusters, 1, state);
    }

    @AfterEach
    void stop() {
        system.close();
    }

    /** When the broker has compacted two topics without the settings, one after the other, it would have compacted this one. */
    @Test
    void isThereAfterTheBrokerHasCompactedOtherTopics() throws Exception {
        replay("before", Catalogue.COUNTS.name());
        awaitCompaction("before");
        replay("after", Catalogue.ENTITY_COUNTS.name());
        awaitCompaction("after");

        assertThat(offsets(Catalogue.COUNTS.name())).hasSize(STEPS);
        assertThat(offsets(Catalogue.ENTITY_COUNTS.name())).hasSize(STEPS);
    }

    private void replay(String other, String counts) throws Exception {
        try (Admin admin = system.connection().admin()) {
            admin.createTopics(List.of(new NewTopic(other, Optional.of(1), Optional.empty())
                            .configs(Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT))))
                    .all()
                    .get();
        }
        try (Producer<String, byte[]> pipeline = system.connection().producer(Map.of("transactional.id", other))) {
            pipeline.initTransactions();
            pipeline.beginTransaction();
            for (int step = 0; step < STEPS; step++) {
                long at = LONG_AGO.plus(Duration.ofHours(step)).toEpochMilli();
                pipeline.send(new ProducerRecord<>(other, null, at, "rare-earths|1h", new byte[] {1}))
                        .get();
                pipeline.send(new ProducerRecord<>(counts, null, at, "rare-earths|1h", new byte[] {1}))
                        .get();
            }
            pipeline.commitTransaction();
        }
    }

    private void awaitCompaction(String topic) {
        await().atMost(PATIENCE).until(() -> offsets(topic).size() < STEPS);
    }

    private List<Long> offsets(String topic) {
        List<Long> offsets = new ArrayList<>();
        try (RecordReader<byte[], byte[]> reader = RecordReader.ofBytes(system.connection(), topic)) {
            reader.readToEnd(record -> offsets.add(record.offset()));
        }
        return offsets;
    }
}
