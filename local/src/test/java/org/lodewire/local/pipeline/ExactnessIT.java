package org.lodewire.local.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lodewire.cli.preview.TopicPreview;
import org.lodewire.local.cluster.OnAnyCluster;
import org.lodewire.local.pipeline.TestSystem.Counted;
import org.lodewire.producer.article.TimePolicy;
import org.lodewire.producer.publish.PublishSummary;
import org.lodewire.schemas.AlertRule;
import org.lodewire.schemas.Measure;
import org.lodewire.schemas.RuleKind;
import org.lodewire.schemas.catalogue.Catalogue;
import org.lodewire.schemas.time.CountWindow;
import org.lodewire.streams.command.RunCommand;
import org.lodewire.streams.run.Stage;

/** Counts and alerts are those of the contract, computed by brute force, whatever happens to the pipeline on the way. */
@OnAnyCluster
class ExactnessIT {

    private static final String APPLICATION = "exact";
    private static final List<AlertRule> RULES = List.of(
            rule("many", RuleKind.THRESHOLD, "1h", Duration.ofHours(2))
                    .setAtLeast(12L)
                    .setResolveBelow(8L)
                    .build(),
            rule("busy", RuleKind.THRESHOLD, "5m", Duration.ofMinutes(20))
                    .setAtLeast(3L)
                    .setResolveBelow(1L)
                    .build(),
            rule("silent", RuleKind.SILENCE, "5m", Duration.ofMinutes(7))
                    .setQuietMillis(Duration.ofMinutes(9).toMillis())
                    .build());

    @TempDir
    private Path folder;

    private static AlertRule.Builder rule(String id, RuleKind kind, String window, Duration coolDown) {
        return AlertRule.newBuilder()
                .setId(id)
                .setKind(kind)
                .setWindow(window)
                .setMeasure(Measure.ARTICLES)
                .setCoolDownMillis(coolDown.toMillis());
    }

    @Test
    void killingOneOfTwoInstancesHalfWayChangesNothing() throws Exception {
        MadeUpCorpus corpus = new MadeUpCorpus(1, 2_000, Duration.ofSeconds(60));
        try (TestSystem system = TestSystem.start(4, folder.resolve("state"))) {
            system.define(List.of(TestSystem.definition("magnets", "neodymium", RULES)));
            Process first = runInItsOwnProcess(system);
            try {
                system.start(APPLICATION, Optional.empty()).awaitRunning();
                system.awaitInstances(APPLICATION, 2);
                PublishSummary replayed =
                        system.replay(corpus.writeTo(folder.resolve("a.ndjson")), TimePolicy.PUBLISHED);
                Awaitility.await()
                        .atMost(Duration.ofMinutes(1))
                        .until(() -> !system.read(Catalogue.MENTIONS).isEmpty());
                first.destroyForcibly().waitFor();
                assertThat(system.read(Catalogue.STORIES)).as("killed half way").hasSizeLessThan(corpus.taken());
                system.awaitCounted(APPLICATION, replayed);
            } finally {
                first.destroyForcibly().waitFor();
            }
            assertExact(system, corpus);
        }
    }

    @Test
    void stagesThatRunApartTellTheSame() throws Exception {
        MadeUpCorpus corpus = new MadeUpCorpus(2, 400, Duration.ofMinutes(3));
        try (TestSystem system = TestSystem.start(2, folder.resolve("state"))) {
            system.define(List.of(TestSystem.definition("magnets", "neodymium", RULES)));
            for (Stage stage : Stage.values()) {
                system.start(APPLICATION + "-" + stage, Optional.of(stage));
            }
            PublishSummary replayed = system.replay(corpus.writeTo(folder.resolve("b.ndjson")), TimePolicy.PUBLISHED);
            system.awaitCounted(APPLICATION + "-" + Stage.COUNTS, replayed);
            assertExact(system, corpus);
            assertThat(system.read(Catalogue.ENTITIES)).hasSize(corpus.taken());
            assertPreviewed(system, corpus, replayed);
        }
    }

    private static void assertExact(TestSystem system, MadeUpCorpus corpus) {
        assertThat(system.read(Catalogue.STORIES)).hasSize(corpus.taken());
        assertThat(system.read(Catalogue.REJECTED)).hasSize(corpus.late());
        for (CountWindow window : CountWindow.values()) {
            assertCounts(window, corpus.expected(window), system.counts("magnets", window.label()));
        }
        for (AlertRule rule : RULES) {
            Map<Instant, String> expected = ExpectedAlerts.of(rule, corpus.expected(TestSystem.window(rule)));
            assertThat(expected).as("alerts of %s there are", rule.getId()).isNotEmpty();
            // Where the stages run apart, alerts may come behind the counts.
            Awaitility.await()
                    .atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(system.alerts("magnets", rule.getId()))
                            .as(rule.getId())
                            .isEqualTo(expected));
        }
    }

    /** A preview on what the pipeline left says what the pipeline told. */
    private static void assertPreviewed(TestSystem system, MadeUpCorpus corpus, PublishSummary replayed)
            throws Exception {
        assertThat(new TopicPreview(system.connection()).newest())
                .as("not when it was run")
                .contains(replayed.clock());
        Previewed previewed = new Previewed(system.connection(), TestSystem.definition("magnets", "neodymium", RULES));
        for (CountWindow window : CountWindow.values()) {
            assertCounts(window, corpus.expected(window), previewed.counts(window.label()));
        }
        for (AlertRule rule : RULES) {
            assertThat(previewed.alerts(rule.getId()))
                    .as(rule.getId())
                    .isEqualTo(system.alerts("magnets", rule.getId()));
        }
    }

    /** At every end of a step in time, the count that was told last before it is the expected one. */
    private static void assertCounts(
            CountWindow window, TreeMap<Instant, Counted> corpus, TreeMap<Instant, Counted> told) {
        corpus.forEach((end, expected) -> {
            Map.Entry<Instant, Counted> holds = told.floorEntry(end);
            assertThat(holds == null ? new Counted(0, 0, 0) : holds.getValue())
                    .as("%s at %s", window.label(), end)
                    .isEqualTo(expected);
        });
    }

    private Process runInItsOwnProcess(TestSystem system) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        RunCommand.class.getName(),
                        "--bootstrap-server",
                        system.connection().bootstrapServers(),
                        "--schema-registry",
                        system.connection().registry(),
                        "--application-id",
                        APPLICATION,
                        "--clock",
                        "event",
                        "--state",
                        folder.resolve("other").toString())
                .redirectErrorStream(true)
                .redirectOutput(new File(folder.toFile(), "run.log"))
                .start();
    }
}
