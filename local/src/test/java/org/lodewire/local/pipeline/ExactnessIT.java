package org.lodewire.local.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lodewire.catalogue.Catalogue;
import org.lodewire.catalogue.CountWindow;
import org.lodewire.local.pipeline.TestSystem.Counted;
import org.lodewire.producer.article.TimePolicy;
import org.lodewire.producer.publish.PublishSummary;
import org.lodewire.streams.command.RunCommand;
import org.lodewire.streams.run.RunningPipeline;
import org.lodewire.streams.run.Stage;

/** The counts are those of the contract, computed by brute force, whatever happens to the pipeline on the way. */
class ExactnessIT {

    private static final String APPLICATION = "exact";

    @TempDir
    private Path folder;

    @Test
    void killingThePipelineHalfWayChangesNothing() throws Exception {
        MadeUpCorpus corpus = new MadeUpCorpus(1, 2_000, Duration.ofSeconds(60));
        try (TestSystem system = new TestSystem(3)) {
            system.define(List.of(TestSystem.definition("magnets", "neodymium")));
            Process first = runInItsOwnProcess(system);
            try {
                PublishSummary replayed = system.replay(corpus.writeTo(folder.resolve("a.ndjson")), TimePolicy.PUBLISHED);
                Awaitility.await().atMost(Duration.ofMinutes(1))
                        .until(() -> !system.read(Catalogue.MENTIONS).isEmpty());
                first.destroyForcibly().waitFor();
                assertThat(system.read(Catalogue.STORIES)).as("killed half way").hasSizeLessThan(2_000);
                system.start(APPLICATION, Optional.empty());
                system.awaitCounted(APPLICATION, replayed);
            } finally {
                first.destroyForcibly().waitFor();
            }
            assertThat(system.read(Catalogue.STORIES)).hasSize(2_000);
            assertCounts(system, corpus);
        }
    }

    @Test
    void stagesThatRunApartCountTheSame() throws Exception {
        MadeUpCorpus corpus = new MadeUpCorpus(2, 400, Duration.ofMinutes(3));
        try (TestSystem system = new TestSystem(2)) {
            system.define(List.of(TestSystem.definition("magnets", "neodymium")));
            List<RunningPipeline> stages = new ArrayList<>();
            for (Stage stage : Stage.values()) {
                stages.add(system.start(APPLICATION + "-" + stage, Optional.of(stage)));
            }
            PublishSummary replayed = system.replay(corpus.writeTo(folder.resolve("b.ndjson")), TimePolicy.PUBLISHED);
            system.awaitCounted(APPLICATION + "-" + Stage.COUNTS, replayed);
            assertCounts(system, corpus);
            assertThat(system.read(Catalogue.ENTITIES)).hasSize(400);
        }
    }

    /** At every end of a step in time, the count that was told last before it is the expected one. */
    private static void assertCounts(TestSystem system, MadeUpCorpus corpus) {
        for (CountWindow window : CountWindow.values()) {
            TreeMap<Instant, Counted> told = system.counts("magnets", window.label());
            corpus.expected(window).forEach((end, expected) -> {
                Map.Entry<Instant, Counted> holds = told.floorEntry(end);
                assertThat(holds == null ? new Counted(0, 0, 0) : holds.getValue())
                        .as("%s at %s", window.label(), end).isEqualTo(expected);
            });
        }
    }

    private Process runInItsOwnProcess(TestSystem system) throws IOException {
        return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp", System.getProperty("java.class.path"), RunCommand.class.getName(),
                "--bootstrap-server", system.connection().bootstrapServers(),
                "--schema-registry", system.connection().registry(),
                "--application-id", APPLICATION, "--clock", "event",
                "--state", system.folder().resolve("streams").toString())
                .redirectErrorStream(true).redirectOutput(new File(folder.toFile(), "run.log")).start();
    }
}
