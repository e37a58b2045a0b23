package org.lodewire.local.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lodewire.local.cluster.OnAnyCluster;
import org.lodewire.local.cluster.TestClusters;
import org.lodewire.local.pipeline.PublishedResults.Counted;
import org.lodewire.local.pipeline.PublishedResults.Counts;
import org.lodewire.producer.article.TimePolicy;
import org.lodewire.producer.publish.PublishSummary;
import org.lodewire.schemas.AlertRule;
import org.lodewire.schemas.Measure;
import org.lodewire.schemas.RuleKind;
import org.lodewire.schemas.catalogue.Catalogue;
import org.lodewire.schemas.time.CountWindow;
import org.lodewire.streams.run.Stage;
import org.lodewire.subscriptions.preview.TopicPreview;

/** Counts and alerts are those that brute force computes from the contract, also if an instance of the pipeline is killed. */
@OnAnyCluster
class ExactnessIT {

    private static final String APPLICATION = "exact";
    private static final int ARTICLES = 2_000;
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
    void killingOneOfTwoInstancesHalfWayChangesNothing(TestClusters clusters) throws Exception {
        SyntheticCorpus corpus = new SyntheticCorpus(1, ARTICLES, Duration.ofSeconds(60));
        GatedPace pace = new GatedPace(ARTICLES / 2);
        try (TestSystem system = TestSystem.start(clusters, 4, folder.resolve("state"))) {
            system.define(List.of(TestDefinitions.of("magnets", "neodymium", RULES)));
            Path file = corpus.writeTo(folder.resolve("a.ndjson"));
            try (LodewireProcess other =
                    LodewireProcess.run(system.connection(), APPLICATION, folder.resolve("other"))) {
                system.start(APPLICATION, Optional.empty()).awaitRunning();
                system.awaitInstances(APPLICATION, 2);
                CompletableFuture<PublishSummary> replay =
                        CompletableFuture.supplyAsync(() -> system.replay(file, TimePolicy.PUBLISHED, pace));
                pace.awaitReached();
                system.awaitRawCommitted(APPLICATION, ARTICLES / 2);
                other.kill();
                pace.open();
                system.awaitCounted(APPLICATION, replay.get());
            } finally {
                pace.open();
            }
            assertExact(system, corpus);
        }
    }

    @Test
    void stagesThatRunApartPublishTheSame(TestClusters clusters) throws Exception {
        SyntheticCorpus corpus = new SyntheticCorpus(2, 400, Duration.ofMinutes(3));
        try (TestSystem system = TestSystem.start(clusters, 2, folder.resolve("state"))) {
            system.define(List.of(TestDefinitions.of("magnets", "neodymium", RULES)));
            for (Stage stage : Stage.values()) {
                system.start(APPLICATION + "-" + stage, Optional.of(stage));
            }
            PublishSummary replayed = system.replay(corpus.writeTo(folder.resolve("b.ndjson")), TimePolicy.PUBLISHED);
            system.awaitCounted(APPLICATION + "-" + Stage.COUNTS, replayed);
            assertExact(system, corpus);
            assertThat(system.results().read(Catalogue.ENTITIES)).hasSize(corpus.placed());
            assertPreview(system, corpus, replayed);
        }
    }

    private static void assertExact(TestSystem system, SyntheticCorpus corpus) {
        assertThat(system.results().read(Catalogue.STORIES)).hasSize(corpus.placed());
        assertThat(system.results().read(Catalogue.REJECTED)).hasSize(corpus.rejected());
        Map<Counts, TreeMap<Instant, Counted>> counts = system.results().counts();
        for (CountWindow window : CountWindow.values()) {
            assertCounts(
                    window,
                    corpus.expected(window),
                    counts.getOrDefault(new Counts("magnets", window.label()), new TreeMap<>()));
        }
        for (AlertRule rule : RULES) {
            Map<Instant, String> expected = ExpectedAlerts.of(rule, corpus.expected(TestDefinitions.window(rule)));
            assertThat(expected).as("alerts of %s", rule.getId()).isNotEmpty();
            // Where the stages run apart, alerts may be published after the counts.
            Awaitility.await()
                    .atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(system.results().alerts("magnets", rule.getId()))
                            .as(rule.getId())
                            .isEqualTo(expected));
        }
    }

    /** A preview on the topics of the pipeline has the counts and alerts of the pipeline. */
    private static void assertPreview(TestSystem system, SyntheticCorpus corpus, PublishSummary replayed)
            throws Exception {
        assertThat(new TopicPreview(system.connection()).newest())
                .as("the end of the corpus")
                .contains(replayed.clock());
        PreviewOutput preview =
                new PreviewOutput(system.connection(), TestDefinitions.of("magnets", "neodymium", RULES));
        for (CountWindow window : CountWindow.values()) {
            assertCounts(window, corpus.expected(window), preview.counts(window.label()));
        }
        for (AlertRule rule : RULES) {
            assertThat(preview.alerts(rule.getId()))
                    .as(rule.getId())
                    .isEqualTo(system.results().alerts("magnets", rule.getId()));
        }
    }

    /** At every end of a step, the count is the expected one: the last that was published for this end or an earlier one. */
    private static void assertCounts(
            CountWindow window, TreeMap<Instant, Counted> corpus, TreeMap<Instant, Counted> published) {
        corpus.forEach((end, expected) -> {
            Map.Entry<Instant, Counted> last = published.floorEntry(end);
            assertThat(last == null ? new Counted(0, 0, 0) : last.getValue())
                    .as("%s at %s", window.label(), end)
                    .isEqualTo(expected);
        });
    }
}
