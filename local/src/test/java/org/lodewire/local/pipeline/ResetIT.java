package org.lodewire.local.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.lodewire.analysis.topics.definition.TopicDefinitionFiles;
import org.lodewire.cli.command.ResetCommand;
import org.lodewire.client.setup.Setup;
import org.lodewire.local.cluster.OnAnyCluster;
import org.lodewire.local.pipeline.TestSystem.Counted;
import org.lodewire.producer.article.TimePolicy;
import org.lodewire.producer.publish.PublishSummary;
import org.lodewire.schemas.EntityCount;
import org.lodewire.schemas.RawArticle;
import org.lodewire.schemas.TopicCount;
import org.lodewire.schemas.TopicDefinition;
import org.lodewire.schemas.catalogue.Catalogue;
import org.lodewire.schemas.catalogue.KafkaTopic;
import org.lodewire.streams.run.RunningPipeline;

/**
 * A pipeline with another application id makes everything again, once what the one before made is deleted. One system
 * for all tests; the pipelines come last.
 */
@OnAnyCluster
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ResetIT {

    private static final String BEFORE = "before";
    private static final String BEHIND = "behind";

    @TempDir
    private static Path state;

    private static TestSystem system;

    @BeforeAll
    static void start() throws Exception {
        system = TestSystem.start(2, state);
    }

    @AfterAll
    static void stop() {
        if (system != null) {
            system.close();
        }
    }

    @Test
    @Order(1)
    void tellsToRunSetupWhereATopicIsMissing() throws Exception {
        try (Admin admin = system.connection().admin()) {
            admin.deleteTopics(List.of(Catalogue.ENTITY_TRENDS.name())).all().get();
        }
        assertThat(reset("--yes"))
                .isEqualTo(new Told(
                        1,
                        "Some of the topics are missing at "
                                + system.connection().bootstrapServers() + ". Run 'lodewire setup' first."
                                + System.lineSeparator()));
        Setup.small(2).apply(system.connection());
        assertThat(reset("--yes").exitCode()).isZero();
    }

    @Test
    @Order(2)
    void leavesCompactedTopicsCompactedWhereKafkaRefuses() throws Exception {
        // Of a topic that is compacted only, no records can be deleted, and of this one it is not expected.
        try (Admin admin = system.connection().admin()) {
            admin.incrementalAlterConfigs(Map.of(
                            resource(Catalogue.CLEAN),
                            List.of(new AlterConfigOp(
                                    new ConfigEntry(
                                            TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT),
                                    AlterConfigOp.OpType.SET))))
                    .all()
                    .get();
        }
        assertThat(reset("--yes")).satisfies(refused -> {
            assertThat(refused.exitCode()).isEqualTo(1);
            assertThat(refused.text())
                    .startsWith("Kafka refused to delete all records: ")
                    .contains("Run 'lodewire setup'");
        });
        assertThat(cleanupPolicy(Catalogue.ENTITY_COUNTS)).isEqualTo(TopicConfig.CLEANUP_POLICY_COMPACT);
        Setup.small(2).apply(system.connection());
        assertThat(reset("--yes").exitCode()).isZero();
    }

    @Test
    @Order(3)
    void anotherPipelineMakesAllOfItAgainOnce() throws Exception {
        system.keepEveryCount();
        system.define(new TopicDefinitionFiles().read(TestSystem.SEEDS.resolve("topics")));
        RunningPipeline before = system.start(BEFORE, Optional.empty());
        PublishSummary replayed = system.replay(TestSystem.SEEDS, TimePolicy.ARRIVAL);
        system.awaitCounted(BEFORE, replayed);
        Made made = made();
        assertThat(made.counts()).isNotEmpty();
        assertThat(made.entities()).isNotEmpty();
        assertThat(made.alerts()).isNotEmpty();
        List<RawArticle> raw = system.read(Catalogue.RAW);
        List<TopicDefinition> definitions = system.read(Catalogue.DEFINITIONS);

        assertThat(reset()).satisfies(told -> {
            assertThat(told.exitCode()).isEqualTo(1);
            assertThat(told.text())
                    .containsPattern("would delete news.articles.clean: [1-9]")
                    .contains("give --yes");
        });
        assertThat(reset("--yes")).satisfies(refused -> {
            assertThat(refused.exitCode()).isEqualTo(1);
            assertThat(refused.text()).contains("group " + BEFORE + ". Stop it first.");
        });
        assertThat(made()).as("nothing was deleted").isEqualTo(made);

        system.stop(before);
        Told done = reset("--yes");
        assertThat(done.exitCode()).as(done.text()).isZero();
        assertThat(done.text())
                .containsPattern("deleted news.articles.clean: [1-9]")
                .contains("Now start the pipeline with another --application-id.");
        assertThat(Catalogue.derived())
                .allSatisfy(
                        topic -> assertThat(system.read(topic)).as(topic.name()).isEmpty());
        assertThat(system.read(Catalogue.RAW)).containsExactlyInAnyOrderElementsOf(raw);
        assertThat(system.read(Catalogue.DEFINITIONS)).containsExactlyInAnyOrderElementsOf(definitions);
        assertThat(cleanupPolicy(Catalogue.ENTITY_COUNTS)).isEqualTo(TopicConfig.CLEANUP_POLICY_COMPACT);

        system.keepEveryCount();
        system.start(BEHIND, Optional.empty());
        system.awaitCounted(BEHIND, replayed);
        assertThat(made()).isEqualTo(made);
    }

    /** What a pipeline made of the articles: what shows whether any of them was taken twice. */
    private record Made(
            Map<String, Counted> counts,
            Map<String, Counted> entities,
            int memberships,
            int mentions,
            List<String> alerts) {}

    private static Made made() {
        return new Made(
                counts(),
                entities(),
                system.read(Catalogue.STORIES).size(),
                system.read(Catalogue.MENTIONS).size(),
                alerts());
    }

    /** By topic, window and end, each in its highest revision. */
    private static Map<String, Counted> counts() {
        Map<String, TopicCount> newest = new TreeMap<>();
        system.read(Catalogue.COUNTS)
                .forEach(count -> newest.merge(
                        count.getTopic() + "|" + count.getWindow() + "|" + count.getEnd(),
                        count,
                        BinaryOperator.maxBy(Comparator.comparing(TopicCount::getRevision))));
        Map<String, Counted> counts = new TreeMap<>();
        newest.forEach((key, count) ->
                counts.put(key, new Counted(count.getArticles(), count.getStories(), count.getMentions())));
        return counts;
    }

    /** By entity and window, only the newest end; the others may have been compacted away. */
    private static Map<String, Counted> entities() {
        Map<String, EntityCount> newest = new TreeMap<>();
        system.read(Catalogue.ENTITY_COUNTS)
                .forEach(count -> newest.merge(
                        count.getEntity() + "|" + count.getWindow(),
                        count,
                        BinaryOperator.maxBy(
                                Comparator.comparing(EntityCount::getEnd).thenComparing(EntityCount::getRevision))));
        Map<String, Counted> entities = new TreeMap<>();
        newest.forEach((key, count) ->
                entities.put(key, new Counted(count.getArticles(), count.getStories(), count.getMentions())));
        return entities;
    }

    private static List<String> alerts() {
        return system.read(Catalogue.ALERTS).stream()
                .map(alert -> alert.getId() + " " + alert.getState() + " at " + alert.getAt())
                .sorted()
                .toList();
    }

    private static String cleanupPolicy(KafkaTopic<?> topic) throws Exception {
        try (Admin admin = system.connection().admin()) {
            return admin.describeConfigs(List.of(resource(topic)))
                    .all()
                    .get()
                    .get(resource(topic))
                    .get(TopicConfig.CLEANUP_POLICY_CONFIG)
                    .value();
        }
    }

    private static ConfigResource resource(KafkaTopic<?> topic) {
        return new ConfigResource(ConfigResource.Type.TOPIC, topic.name());
    }

    private static Told reset(String... options) {
        return Told.by(new ResetCommand(), system.connection(), options);
    }
}
