package org.lodewire.bench.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lodewire.client.serdes.AvroSerdes;
import org.lodewire.schemas.catalogue.Catalogue;
import org.lodewire.schemas.catalogue.KafkaTopic;
import org.lodewire.schemas.catalogue.KafkaTopic.Spread;
import org.lodewire.streams.flow.ClockMode;
import org.lodewire.streams.flow.ProcessingListener;
import org.lodewire.streams.flow.WallClockProgress;
import org.lodewire.streams.run.Engines;
import org.lodewire.streams.run.Pipeline;
import org.lodewire.streams.run.PipelineSettings;
import org.lodewire.streams.run.Stage;

/** The pages that list topics and stores list all of them. */
class InventoryTest {

    private static final Path ARCHITECTURE = Path.of("../ARCHITECTURE.md");
    private static final Path REFERENCE = Path.of("../docs/reference.md");
    private static final Path TOPOLOGY =
            Path.of("../streams/src/test/resources/org/lodewire/streams/run/whole.topology.txt");
    private static final Pattern PACKAGE_INFO =
            Pattern.compile(".*/src/main/java/org/lodewire/(.*)/package-info\\.java");
    private static final Set<String> STAGE_PACKAGES =
            Stream.of(Stage.values()).map(stage -> "streams." + stage).collect(Collectors.toSet());
    private static final Pattern STORES = Pattern.compile("stores: \\[([^]]+)]");

    @Test
    void everyStoreOfAStageIsInTheArchitecture() throws IOException {
        String architecture = Files.readString(ARCHITECTURE);
        try (Engines engines = Engines.load()) {
            Pipeline pipeline = new Pipeline(
                    new AvroSerdes("mock://inventory", Map.of()),
                    PipelineSettings.on(ClockMode.EVENT),
                    1,
                    engines,
                    ProcessingListener.NONE,
                    WallClockProgress.CAUGHT_UP);
            assertThat(pipeline.stores(List.of(Stage.values())))
                    .isNotEmpty()
                    .allSatisfy(store -> assertThat(architecture).contains("`" + store.name() + "`"));
        }
    }

    @Test
    void everyDatabaseOfTheTopologyIsInTheArchitecture() throws IOException {
        String architecture = Files.readString(ARCHITECTURE);
        List<String> stores = STORES.matcher(Files.readString(TOPOLOGY))
                .results()
                .flatMap(found -> Stream.of(found.group(1).split(", ")))
                .toList();
        assertThat(stores)
                .isNotEmpty()
                .allSatisfy(store -> assertThat(architecture).contains("`" + store + "`"));
    }

    /** A newcomer finds the place of a change by searching the page; a package that it does not name is not found. */
    @Test
    void everyPackageIsInTheArchitecture() throws IOException {
        String architecture = Files.readString(ARCHITECTURE);
        assertThat(packages())
                .isNotEmpty()
                .allSatisfy(name -> assertThat(architecture).contains("`" + name + "`"));
    }

    /** The packages of main code without those that the page names by a rule: commands and stages. */
    private static List<String> packages() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(".."))) {
            return files.map(Path::toString)
                    .map(PACKAGE_INFO::matcher)
                    .filter(Matcher::matches)
                    .map(found -> found.group(1).replace('/', '.'))
                    .filter(name -> !name.endsWith(".command") && !STAGE_PACKAGES.contains(name))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void everyTopicOfTheCatalogueIsInTheReference() throws IOException {
        List<String> rows = Files.readAllLines(REFERENCE);
        assertThat(Catalogue.topics()).allSatisfy(topic -> assertThat(rows).anySatisfy(row -> describes(row, topic)));
    }

    private static void describes(String row, KafkaTopic<?> topic) {
        assertThat(row)
                .startsWith("| `" + topic + "` |")
                .contains("| `" + topic.type().getSimpleName() + "` |")
                .contains(topic.spread() == Spread.SINGLE ? "| 1 |" : "| `--partitions` |")
                .contains(topic.kept().isCompacted() ? "| compacted |" : "| by time |")
                .endsWith("| " + topic.compression().name().toLowerCase(Locale.ROOT) + " |");
    }
}
