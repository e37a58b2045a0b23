package org.lodewire.local.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lodewire.client.CommandFailedException;
import org.lodewire.local.cluster.OnAnyCluster;
import org.lodewire.local.cluster.TestClusters;
import org.lodewire.producer.article.TimePolicy;
import org.lodewire.schemas.RawArticle;
import org.lodewire.schemas.catalogue.Catalogue;
import org.lodewire.streams.flow.ClockMode;
import org.lodewire.streams.flow.ProcessingListener;
import org.lodewire.streams.flow.StageStore;
import org.lodewire.streams.flow.WallClockProgress;
import org.lodewire.streams.run.Engines;
import org.lodewire.streams.run.Pipeline;
import org.lodewire.streams.run.PipelineSettings;
import org.lodewire.streams.run.RunningPipeline;
import org.lodewire.streams.run.Stage;
import org.lodewire.streams.run.StreamsSettings;

/** State that another version wrote is refused: before anything is processed, or else when it is read. */
@OnAnyCluster
class StateVersionIT {

    private static final String APPLICATION = "updated";
    private static final byte VERSION = 1;
    private static final byte OTHER_VERSION = 99;

    /** That of {@code clean.seen}. */
    private static final byte VERSION_OF_SEEN = 2;

    /** More than are checked before the start, at either end of a changelog. */
    private static final int MANY = 1_000;

    @TempDir
    private Path state;

    private TestSystem system;

    @BeforeEach
    void start(TestClusters clusters) throws Exception {
        system = TestSystem.start(clusters, 1, state);
        createChangelogs();
    }

    @AfterEach
    void stop() {
        system.close();
    }

    /** What is in a changelog. */
    private final class Changelog implements AutoCloseable {

        private final String topic;
        private final String prefix;
        private final Producer<String, byte[]> producer;

        Changelog(String store) {
            topic = changelog(store.substring(0, store.indexOf('.')) + ".state");
            prefix = store.substring(store.indexOf('.') + 1) + "\0";
            producer = system.connection().producer(Map.of());
        }

        @SuppressWarnings("FutureReturnValueIgnored") // Closing waits for the records.
        Changelog with(String key, byte @Nullable [] value) {
            producer.send(new ProducerRecord<>(topic, prefix + key, value));
            return this;
        }

        Changelog withMany(int number) {
            return withMany(number, VERSION);
        }

        Changelog withMany(int number, byte version) {
            for (int i = 0; i < number; i++) {
                with("!" + i, value(version));
            }
            return this;
        }

        @Override
        public void close() {
            producer.close();
        }
    }

    private static byte[] value(byte version) {
        byte[] value = "?value".getBytes(StandardCharsets.US_ASCII);
        value[0] = version;
        return value;
    }

    /** State without offsets is refused for that reason. */
    private void commitTheStart() throws Exception {
        try (Admin admin = system.connection().admin()) {
            admin.alterConsumerGroupOffsets(
                            APPLICATION, Map.of(new TopicPartition(Catalogue.RAW.name(), 0), new OffsetAndMetadata(0)))
                    .all()
                    .get();
        }
    }

    /** As an application has them that has run before. */
    private void createChangelogs() throws Exception {
        try (Engines engines = Engines.load();
                Admin admin = system.connection().admin()) {
            Pipeline pipeline = new Pipeline(
                    system.connection().serdes(),
                    PipelineSettings.on(ClockMode.EVENT),
                    1,
                    engines,
                    ProcessingListener.NONE,
                    WallClockProgress.CAUGHT_UP);
            admin.createTopics(pipeline.stores(List.of(Stage.values())).stream()
                            .map(StageStore::database)
                            .distinct()
                            .map(database -> new NewTopic(changelog(database), 1, (short) 1))
                            .toList())
                    .all()
                    .get();
        }
    }

    private static String changelog(String database) {
        return APPLICATION + "-" + database + "-changelog";
    }

    private void assertRefused(String store) {
        assertThatThrownBy(() -> RunningPipeline.start(
                        system.connection(),
                        new StreamsSettings(APPLICATION, state, 1),
                        PipelineSettings.on(ClockMode.EVENT),
                        Optional.empty()))
                .isInstanceOf(CommandFailedException.class)
                .hasMessageContaining("The store " + store + " has values of format version 99")
                .hasMessageContaining("lodewire reset --yes")
                .hasMessageEndingWith("Nothing was processed.");
    }

    @Test
    void refusesAChangelogThatBeginsWithAnotherVersion() {
        try (Changelog changelog = new Changelog("counts.stories")) {
            // A removed entry has no version.
            changelog
                    .with("removed", null)
                    .with("changed", value(OTHER_VERSION))
                    .withMany(MANY);
        }

        assertRefused("counts.stories");
    }

    @Test
    void refusesAChangelogThatEndsWithAnotherVersion() {
        try (Changelog changelog = new Changelog("counts.stories")) {
            changelog.withMany(MANY).with("changed", value(OTHER_VERSION)).with("removed", null);
        }

        assertRefused("counts.stories");
    }

    @Test
    void endsAtAValueOfAnotherVersionBetweenOthers() throws Exception {
        SyntheticCorpus corpus = new SyntheticCorpus(3, MANY, Duration.ofSeconds(60));
        system.replay(corpus.writeTo(state.resolve("a.ndjson")), TimePolicy.PUBLISHED);
        RawArticle article = system.results().read(Catalogue.RAW).stream()
                .filter(each -> each != null)
                .findFirst()
                .orElseThrow();
        try (Changelog changelog = new Changelog("clean.seen")) {
            changelog
                    .withMany(MANY, VERSION_OF_SEEN)
                    .with(article.getId() + "\0", value(OTHER_VERSION)) // as StoreKey.ofName
                    .withMany(MANY, VERSION_OF_SEEN);
        }
        commitTheStart();

        try (LodewireProcess run = LodewireProcess.run(system.connection(), APPLICATION, state.resolve("run"))) {
            assertThat(run.awaitExit()).as(run.log()).isOne();
            assertThat(run.log())
                    .containsOnlyOnce("Giving up. The store clean.seen has values of format version 99")
                    .contains("lodewire reset --yes", " 0 dead letters")
                    .doesNotContain("is replaced");
        }
    }

    @Test
    void refusesStateOfStoresWithChangelogsOfTheirOwn() throws Exception {
        try (Admin admin = system.connection().admin()) {
            admin.createTopics(List.of(new NewTopic(changelog("counts.history"), 1, (short) 1)))
                    .all()
                    .get();
        }

        assertThatThrownBy(() -> RunningPipeline.start(
                        system.connection(),
                        new StreamsSettings(APPLICATION, state, 1),
                        PipelineSettings.on(ClockMode.EVENT),
                        Optional.empty()))
                .isInstanceOf(CommandFailedException.class)
                .hasMessageContaining("does not read: updated-counts.history-changelog.")
                .hasMessageEndingWith("Nothing was processed.");
    }

    @Test
    void refusesStateWithoutTheChangelogOfAStageThatCameLater() throws Exception {
        try (Changelog changelog = new Changelog("clean.seen")) {
            changelog.with("known", value(VERSION_OF_SEEN));
        }
        try (Admin admin = system.connection().admin()) {
            admin.deleteTopics(List.of(changelog("counts.state"))).all().get();
        }

        assertThatThrownBy(() -> RunningPipeline.start(
                        system.connection(),
                        new StreamsSettings(APPLICATION, state, 1),
                        PipelineSettings.on(ClockMode.EVENT),
                        Optional.empty()))
                .isInstanceOf(CommandFailedException.class)
                .hasMessageContaining("missing: updated-counts.state-changelog.")
                .hasMessageContaining("lodewire reset --yes")
                .hasMessageEndingWith("Nothing was processed.");
    }
}
