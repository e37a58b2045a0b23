package org.lodewire.local.pipeline;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lodewire.client.CommandFailedException;
import org.lodewire.client.connection.Connection;
import org.lodewire.local.cluster.OnAnyCluster;
import org.lodewire.streams.flow.ClockMode;
import org.lodewire.streams.run.PipelineSettings;
import org.lodewire.streams.run.RunningPipeline;
import org.lodewire.streams.run.StreamsSettings;

/** State that another version wrote is refused before anything is processed. */
@OnAnyCluster
class StateVersionIT {

    private static final String CHANGELOG = "updated-counts.history-changelog";
    private static final byte OTHER_VERSION = 99;

    @TempDir
    private Path state;

    @Test
    void refusesAChangelogOfAnotherVersionAndNamesTheStore() throws Exception {
        try (TestSystem system = TestSystem.start(1, state)) {
            Connection connection = system.connection();
            writeChangelog(connection);

            assertThatThrownBy(() -> RunningPipeline.start(
                            connection,
                            new StreamsSettings("updated", state, 1),
                            PipelineSettings.on(ClockMode.EVENT),
                            Optional.empty()))
                    .isInstanceOf(CommandFailedException.class)
                    .hasMessageContaining("counts.history has format version 99")
                    .hasMessageContaining("lodewire reset --yes");
        }
    }

    private static void writeChangelog(Connection connection) throws Exception {
        try (Admin admin = connection.admin();
                Producer<String, byte[]> producer = connection.producer(Map.of())) {
            admin.createTopics(List.of(new NewTopic(CHANGELOG, 1, (short) 1)))
                    .all()
                    .get();
            // A removed entry has no version.
            producer.send(new ProducerRecord<>(CHANGELOG, "removed", null)).get();
            byte[] value = "?counts".getBytes(StandardCharsets.US_ASCII);
            value[0] = OTHER_VERSION;
            producer.send(new ProducerRecord<>(CHANGELOG, "rare-earths", value)).get();
        }
    }
}
