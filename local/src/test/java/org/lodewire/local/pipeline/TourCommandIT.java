package org.lodewire.local.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lodewire.analysis.topics.definition.TopicDefinitionFiles;
import org.lodewire.cli.command.TourCommand;
import org.lodewire.local.cluster.OnAnyCluster;
import org.lodewire.local.cluster.TestClusters;

/** The tour, as the launcher runs it, on a cluster that is there. */
@OnAnyCluster
class TourCommandIT {

    private static final String APPLICATION = "tour";

    @TempDir
    private Path state;

    private TestSystem system;

    @BeforeEach
    void start(TestClusters clusters) throws Exception {
        system = TestSystem.start(clusters, 2, state);
    }

    @AfterEach
    void stop() {
        system.close();
    }

    @Test
    void showsTheResultsOfAppliedTopics() throws Exception {
        CommandOutput early = tour();
        assertThat(early.exitCode()).isEqualTo(1);
        assertThat(early.text())
                .contains("These topics are not applied: ")
                .contains("rare-earths")
                .contains("Run 'lodewire topics apply seeds/topics' first.");

        system.define(new TopicDefinitionFiles().read(TestSystem.SEEDS.resolve("topics")));
        system.start(APPLICATION, Optional.empty()).awaitRunning();
        CommandOutput shown = tour();

        assertThat(shown.exitCode()).as(shown.text()).isZero();
        assertThat(shown.text().lines().filter(line -> line.startsWith("rare-earths ")))
                .hasSize(4)
                .allMatch(line -> line.matches("rare-earths +(5m|1h|24h|7d) +\\S+ +5 +5 +\\d+ *"));
        assertThat(shown.text()).contains("China Walks a Line", "RAISED  Rare earths: 5 stories in 1h");
    }

    private CommandOutput tour() {
        return CommandOutput.by(
                new TourCommand(),
                system.connection(),
                "--seeds",
                TestSystem.SEEDS.toString(),
                "--clock",
                "event",
                "--application-id",
                APPLICATION);
    }
}
