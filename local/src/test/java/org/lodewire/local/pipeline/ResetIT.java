package org.lodewire.local.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lodewire.analysis.topics.definition.TopicDefinitionFiles;
import org.lodewire.cli.command.FeedsCommand;
import org.lodewire.cli.command.ResetCommand;
import org.lodewire.client.setup.Setup;
import org.lodewire.local.cluster.OnAnyCluster;
import org.lodewire.local.cluster.TestClusters;
import org.lodewire.local.pipeline.PublishedResults.Counted;
import org.lodewire.producer.article.TimePolicy;
import org.lodewire.producer.publish.PublishSummary;
import org.lodewire.schemas.EntityCount;
import org.lodewire.schemas.RawArticle;
import org.lodewire.schemas.TopicCount;
import org.lodewire.schemas.TopicDefinition;
import org.lodewire.schemas.catalogue.Catalogue;
import org.lodewire.schemas.catalogue.KafkaTopic;
import org.lodewire.streams.run.RunningPipeline;

/** {@code reset}, after which a pipeline with another application id produces everything again. */
@OnAnyCluster
class ResetIT {

    private static final String FORMER = "former";
    private static final String NEW = "new";

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

    /** One cluster for all steps, since starting one takes most of the time; the pipelines come last. */
    @Test
    void deletesWhatThePipelineHasProducedSoThatAnotherProducesItAgainOnce() throws Exception {
        aMissingTopicIsReported();
        aTopicThatKafkaRefusesToEmptyLeavesTheOthersCompacted();
        feedsStayDefined();
        anotherPipelineProducesEverythingAgainOnce();
    }

    private void aMissingTopicIsReported() throws Exception {
        try (Admin admin = system.connection().admin()) {
            admin.deleteTopics(List.of(Catalogue.ENTITY_TRENDS.name())).all().get();
        }
        assertThat(reset("--yes"))
                .isEqualTo(new CommandOutput(
                        1,
                        "Topics are missing at "
                                + system.connection().bootstrapServers() + ". Run 'lodewire setup' first."
                                + System.lineSeparator()));
        Setup.small(2).apply(system.connection());
        assertThat(reset("--yes").exitCode()).isZero();
    }

    private void aTopicThatKafkaRefusesToEmptyLeavesTheOthersCompacted() throws Exception {
        // Kafka does not delete records of a topic that is only compacted, and reset does not expect this one to be.
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

    private void feedsStayDefined() throws Exception {
        String seeds = TestSystem.SEEDS.resolve("feeds").toString();
        assertThat(feeds("apply", seeds).text())
                .contains("new bbc-world" + System.lineSeparator())
                .containsPattern("\\d+ feeds: [1-9]\\d+ new, 0 changed, 0 unchanged");
        assertThat(feeds("apply", seeds).text()).containsPattern("^\\d+ feeds: 0 new, 0 changed, [1-9]\\d+ unchanged");
        assertThat(feeds("remove", "npr-news", "bbc-wrld").text())
                .contains("There is no feed bbc-wrld. Did you mean bbc-world? Nothing was removed.");
        Path exported =
                Files.writeString(state.resolve("feeds.opml"), feeds("export").text());
        assertThat(feeds("remove", "npr-news").exitCode()).isZero();
        assertThat(reset("--yes").exitCode()).isZero();
        assertThat(feeds("import", exported.toString()).text())
                .contains("new npr-news" + System.lineSeparator())
                .containsPattern("1 new, 0 changed, [1-9]\\d+ unchanged");
        assertThat(feeds("status", "npr-news").text()).containsPattern("npr-news +new +- +- ");
    }

    private CommandOutput feeds(String... arguments) {
        return CommandOutput.by(new FeedsCommand(), system.connection(), arguments);
    }

    private void anotherPipelineProducesEverythingAgainOnce() throws Exception {
        system.define(new TopicDefinitionFiles().read(TestSystem.SEEDS.resolve("topics")));
        RunningPipeline former = system.start(FORMER, Optional.empty());
        PublishSummary replayed = system.replay(TestSystem.SEEDS, TimePolicy.ARRIVAL);
        system.awaitCounted(FORMER, replayed);
        Produced produced = produced();
        assertThat(produced.counts()).isNotEmpty();
        assertThat(produced.entities()).isNotEmpty();
        assertThat(produced.alerts()).isNotEmpty();
        List<RawArticle> raw = system.results().read(Catalogue.RAW);
        List<TopicDefinition> definitions = system.results().read(Catalogue.DEFINITIONS);

        assertThat(reset()).satisfies(output -> {
            assertThat(output.exitCode()).isEqualTo(1);
            assertThat(output.text())
                    .contains("would delete news.topics.counts: "
                            + system.results().read(Catalogue.COUNTS).size() + " records")
                    .contains("would delete news.articles.clean: "
                            + system.results().read(Catalogue.CLEAN).size() + " records")
                    .contains("give --yes");
        });
        assertThat(reset("--yes")).satisfies(refused -> {
            assertThat(refused.exitCode()).isEqualTo(1);
            assertThat(refused.text()).contains("group " + FORMER + ". Stop it first.");
        });
        assertThat(produced()).as("nothing was deleted").isEqualTo(produced);

        system.stop(former);
        CommandOutput output = reset("--yes");
        assertThat(output.exitCode()).as(output.text()).isZero();
        assertThat(output.text())
                .containsPattern("deleted news.articles.clean: [1-9]")
                .contains("Now start the pipeline with another --application-id.");
        assertThat(Catalogue.derived())
                .allSatisfy(topic -> assertThat(system.results().read(topic))
                        .as(topic.name())
                        .isEmpty());
        assertThat(system.results().read(Catalogue.RAW)).containsExactlyInAnyOrderElementsOf(raw);
        assertThat(system.results().read(Catalogue.DEFINITIONS)).containsExactlyInAnyOrderElementsOf(definitions);
        assertThat(cleanupPolicy(Catalogue.ENTITY_COUNTS)).isEqualTo(TopicConfig.CLEANUP_POLICY_COMPACT);
        assertThatThrownBy(() -> system.start(FORMER, Optional.empty()))
                .as("it would count everything twice")
                .hasMessageContaining("Start with a new --application-id");

        system.start(NEW, Optional.empty());
        system.awaitCounted(NEW, replayed);
        assertThat(produced()).isEqualTo(produced);
    }

    /** What a pipeline has produced, as far as it shows whether an article was processed twice. */
    private record Produced(
            Map<String, Counted> counts,
            Map<String, Counted> entities,
            int memberships,
            int mentions,
            List<String> alerts) {}

    private Produced produced() {
        return new Produced(
                counts(),
                entities(),
                system.results().read(Catalogue.STORIES).size(),
                system.results().read(Catalogue.MENTIONS).size(),
                alerts());
    }

    /** By topic, window and end, each in its highest revision. */
    private Map<String, Counted> counts() {
        Map<String, TopicCount> newest = new TreeMap<>();
        system.results()
                .read(Catalogue.COUNTS)
                .forEach(count -> newest.merge(
                        count.getTopic() + "|" + count.getWindow() + "|" + count.getEnd(),
                        count,
                        BinaryOperator.maxBy(Comparator.comparing(TopicCount::getRevision))));
        Map<String, Counted> counts = new TreeMap<>();
        newest.forEach((key, count) ->
                counts.put(key, new Counted(count.getArticles(), count.getStories(), count.getMentions())));
        return counts;
    }

    /** By entity and window, only the newest end. */
    private Map<String, Counted> entities() {
        Map<String, EntityCount> newest = new TreeMap<>();
        system.results()
                .read(Catalogue.ENTITY_COUNTS)
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

    private List<String> alerts() {
        return system.results().read(Catalogue.ALERTS).stream()
                .map(alert -> alert.getId() + " " + alert.getState() + " at " + alert.getAt())
                .sorted()
                .toList();
    }

    private String cleanupPolicy(KafkaTopic<?> topic) throws Exception {
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

    private CommandOutput reset(String... options) {
        return CommandOutput.by(new ResetCommand(), system.connection(), options);
    }
}
