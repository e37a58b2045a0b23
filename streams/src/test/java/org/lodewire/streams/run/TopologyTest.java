package org.lodewire.streams.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyDescription;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lodewire.client.serdes.AvroSerdes;
import org.lodewire.schemas.catalogue.KafkaTopic;
import org.lodewire.streams.flow.ClockMode;
import org.lodewire.streams.flow.ProcessingListener;
import org.lodewire.streams.flow.WallClockProgress;

/**
 * The topology of each composition, as a file: a change shows its effect on the names of operators, stores
 * and topics, on which state depends. {@code -Dgolden.write=true} writes the files again.
 */
class TopologyTest {

    private static final Path GOLDEN = Path.of("src/test/resources/org/lodewire/streams/run");
    private static final Engines ENGINES = Engines.load();

    private final Properties config = StreamsSettings.fixed();
    private final Pipeline pipeline = new Pipeline(
            new AvroSerdes("mock://" + UUID.randomUUID(), Map.of()),
            PipelineSettings.on(ClockMode.EVENT),
            4,
            ENGINES,
            ProcessingListener.NONE,
            WallClockProgress.CAUGHT_UP);

    @AfterAll
    static void close() throws IOException {
        ENGINES.close();
    }

    @Test
    void wholePipelineIsAsDescribed() throws IOException {
        compare("whole", pipeline.whole(config));
    }

    @ParameterizedTest
    @EnumSource(Stage.class)
    void stageAloneIsAsDescribed(Stage stage) throws IOException {
        compare(stage.name().toLowerCase(Locale.ROOT), pipeline.only(stage, config));
    }

    @Test
    void everyOperatorHasANameOfItsStage() {
        assertThat(pipeline.whole(config).describe().subtopologies())
                .flatExtracting(TopologyDescription.Subtopology::nodes)
                .extracting(TopologyDescription.Node::name)
                .allMatch(name ->
                        name.matches("(clean|entities|topics|stories|counts|alerts|trends|sources)\\.[a-z.-]+"));
    }

    @ParameterizedTest
    @EnumSource(Stage.class)
    void stageAloneReadsTheTopicsThatItNames(Stage stage) {
        TopologyDescription description = pipeline.only(stage, config).describe();
        Stream<TopologyDescription.Node> nodes = Stream.concat(
                description.subtopologies().stream().flatMap(subtopology -> subtopology.nodes().stream()),
                description.globalStores().stream().map(TopologyDescription.GlobalStore::source));
        assertThat(nodes.filter(TopologyDescription.Source.class::isInstance)
                        .flatMap(source -> ((TopologyDescription.Source) source).topicSet().stream()))
                .containsExactlyInAnyOrderElementsOf(
                        stage.reads().stream().map(KafkaTopic::name).toList());
    }

    private static void compare(String name, Topology topology) throws IOException {
        Path file = GOLDEN.resolve(name + ".topology.txt");
        String described = topology.describe().toString();
        if (Boolean.getBoolean("golden.write")) {
            Files.createDirectories(GOLDEN);
            Files.writeString(file, described);
        }
        assertThat(described).isEqualTo(Files.readString(file));
    }
}
