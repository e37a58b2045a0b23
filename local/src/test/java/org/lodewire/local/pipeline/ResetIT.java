package org.lodewire.local.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.config.ConfigResource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lodewire.catalogue.Catalogue;
import org.lodewire.catalogue.KafkaTopic;
import org.lodewire.command.Commands;
import org.lodewire.local.cluster.OnAnyCluster;
import org.lodewire.local.pipeline.TestSystem.Counted;
import org.lodewire.producer.article.TimePolicy;
import org.lodewire.producer.publish.PublishSummary;
import org.lodewire.schemas.EntityCount;
import org.lodewire.schemas.RawArticle;
import org.lodewire.schemas.TopicDefinition;
import org.lodewire.setup.ResetCommand;
import org.lodewire.streams.run.RunningPipeline;
import org.lodewire.streams.topics.TopicDefinitionFiles;

/** A pipeline with another application id makes everything again, once what the one before made is deleted. */
@OnAnyCluster
class ResetIT {

    private static final String BEFORE = "before";
    private static final String BEHIND = "behind";

    @TempDir
    private Path state;
    private TestSystem system;

    @BeforeEach
    void start() throws Exception {
        system = TestSystem.start(2, state);
    }

    @AfterEach
    void stop() {
        system.close();
    }

    @Test
    void anotherPipelineMakesAllOfItAgainOnce() throws Exception {
        system.define(new TopicDefinitionFiles().read(TestSystem.SEEDS.resolve("topics")));
        RunningPipeline before = system.start(BEFORE, Optional.empty());
        PublishSummary replayed = system.replay(TestSystem.SEEDS, TimePolicy.ARRIVAL);
        system.awaitCounted(BEFORE, replayed);
        Made made = made();
        assertThat(made.counts()).as("there is something to make again").isNotEmpty();
        assertThat(made.alerts()).isNotEmpty();
        List<RawArticle> raw = system.read(Catalogue.RAW);
        List<TopicDefinition> definitions = system.read(Catalogue.DEFINITIONS);

        assertThat(reset()).satisfies(told -> {
            assertThat(told.exitCode()).isEqualTo(1);
            assertThat(told.text()).containsPattern("would delete news.articles.clean: [1-9]").contains("--yes");
        });
        assertThat(reset("--yes")).satisfies(refused -> {
            assertThat(refused.exitCode()).isEqualTo(1);
            assertThat(refused.text()).contains("group " + BEFORE + ". Stop it first.");
        });
        assertThat(made()).as("nothing was deleted").isEqualTo(made);

        system.stop(before);
        // Kafka learns that it has ended when its session is over.
        Awaitility.await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> assertThat(reset("--yes")).satisfies(done -> {
            assertThat(done.exitCode()).as(done.text()).isZero();
            assertThat(done.text()).containsPattern("deleted news.articles.clean: [1-9]")
                    .contains("Now start the pipeline with another --application-id.");
        }));
        assertThat(Catalogue.derived()).allSatisfy(topic -> assertThat(system.read(topic)).as(topic.name()).isEmpty());
        assertThat(system.read(Catalogue.RAW)).hasSameSizeAs(raw).hasSameElementsAs(raw);
        assertThat(system.read(Catalogue.DEFINITIONS)).hasSameSizeAs(definitions).hasSameElementsAs(definitions);
        assertThat(cleanupPolicy(Catalogue.ENTITY_COUNTS)).isEqualTo("compact");

        system.keepEveryCount();
        system.start(BEHIND, Optional.empty());
        system.awaitCounted(BEHIND, replayed);
        assertThat(made()).isEqualTo(made);
    }

    /** What a pipeline made of the articles: what shows whether any of them was taken twice. */
    private record Made(Map<String, TreeMap<Instant, Counted>> counts, Map<String, List<Long>> entities, int memberships,
            int mentions, List<String> alerts) {
    }

    private Made made() {
        Map<String, TreeMap<Instant, Counted>> counts = system.read(Catalogue.COUNTS).stream()
                .map(count -> List.of(count.getTopic(), count.getWindow())).distinct()
                .collect(Collectors.toMap(key -> String.join("|", key), key -> system.counts(key.get(0), key.get(1))));
        return new Made(counts, entities(), system.read(Catalogue.STORIES).size(),
                system.read(Catalogue.MENTIONS).size(), alerts());
    }

    /** The newest end of each entity and window, with its articles, stories and mentions; the others may be compacted. */
    private Map<String, List<Long>> entities() {
        Map<String, EntityCount> newest = new TreeMap<>();
        system.read(Catalogue.ENTITY_COUNTS).forEach(count -> newest.merge(count.getEntity() + "|" + count.getWindow(),
                count, BinaryOperator.maxBy(Comparator.comparing(EntityCount::getEnd)
                        .thenComparing(EntityCount::getRevision))));
        Map<String, List<Long>> entities = new TreeMap<>();
        newest.forEach((key, count) -> entities.put(key, List.of(count.getEnd().toEpochMilli(), count.getArticles(),
                count.getStories(), count.getMentions())));
        return entities;
    }

    private List<String> alerts() {
        return system.read(Catalogue.ALERTS).stream()
                .map(alert -> alert.getId() + " " + alert.getState() + " at " + alert.getAt()).sorted().toList();
    }

    private String cleanupPolicy(KafkaTopic<?> topic) throws Exception {
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic.name());
        try (Admin admin = system.connection().admin()) {
            return admin.describeConfigs(List.of(resource)).all().get().get(resource).get("cleanup.policy").value();
        }
    }

    private record Told(int exitCode, String text) {
    }

    private Told reset(String... options) {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        PrintStream both = new PrintStream(told, true, StandardCharsets.UTF_8);
        System.setOut(both);
        System.setErr(both);
        try {
            List<String> arguments = new ArrayList<>(List.of(options));
            arguments.addAll(List.of("--bootstrap-server", system.connection().bootstrapServers()));
            int exitCode = Commands.run(new ResetCommand(), arguments.toArray(String[]::new));
            return new Told(exitCode, told.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }
}
