package org.lodewire.local.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lodewire.local.cluster.OnAnyCluster;
import org.lodewire.local.cluster.TestClusters;
import org.lodewire.producer.article.TimePolicy;

/** The command {@code run}, as the launcher runs it: what it writes, and how it ends. */
@OnAnyCluster
class RunCommandIT {

    private static final String APPLICATION = "run";
    private static final int ARTICLES = 300;

    /** The exit code of a process that SIGTERM ended in order. */
    private static final int TERMINATED = 143;

    @TempDir
    private Path folder;

    @Test
    void logsToStandardErrorAndWritesNothingToStandardOutput(TestClusters clusters) throws Exception {
        SyntheticCorpus corpus = new SyntheticCorpus(3, ARTICLES, Duration.ofSeconds(60));
        try (TestSystem system = TestSystem.start(clusters, 1, folder.resolve("state"))) {
            system.define(List.of(TestDefinitions.of("magnets", "neodymium")));
            try (LodewireProcess run = LodewireProcess.run(system.connection(), APPLICATION, folder.resolve("run"))) {
                system.awaitCounted(
                        APPLICATION, system.replay(corpus.writeTo(folder.resolve("a.ndjson")), TimePolicy.PUBLISHED));
                run.terminate();

                assertThat(run.awaitExit()).as(run.log()).isEqualTo(TERMINATED);
                assertThat(run.output()).isEmpty();
                assertThat(run.log())
                        .contains(
                                "Starting lodewire run of lodewire ",
                                "Starting application run: all stages, event clock, grace 24h",
                                "Topics: reads news.articles.raw, ",
                                "Partitions assigned: ",
                                "news.articles.raw [0]",
                                "Running",
                                "Stopping as requested",
                                "In total: ",
                                corpus.rejected() + " rejected (LATE ",
                                "), 0 dead letters",
                                "Stopped");
                assertThat(run.log().lines())
                        .as("none is logged for an article")
                        .hasSizeLessThan(40)
                        .allMatch(line -> line.matches("\\S+Z (INFO|WARN) .*"));
            }
        }
    }
}
