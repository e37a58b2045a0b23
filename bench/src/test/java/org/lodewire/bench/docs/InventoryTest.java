package org.lodewire.bench.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lodewire.schemas.catalogue.Catalogue;
import org.lodewire.schemas.catalogue.KafkaTopic;
import org.lodewire.schemas.catalogue.KafkaTopic.Kept;
import org.lodewire.schemas.catalogue.KafkaTopic.Spread;

/** The pages that list topics and stores list all of them. */
class InventoryTest {

    private static final Path ARCHITECTURE = Path.of("../ARCHITECTURE.md");
    private static final Path REFERENCE = Path.of("../docs/reference.md");
    private static final Path TOPOLOGY =
            Path.of("../streams/src/test/resources/org/lodewire/streams/run/whole.topology.txt");
    private static final Pattern STORES = Pattern.compile("stores: \\[([^]]+)]");

    @Test
    void everyStoreOfTheTopologyIsInTheArchitecture() throws IOException {
        String architecture = Files.readString(ARCHITECTURE);
        List<String> stores = STORES.matcher(Files.readString(TOPOLOGY))
                .results()
                .flatMap(found -> Stream.of(found.group(1).split(", ")))
                .toList();
        assertThat(stores)
                .isNotEmpty()
                .allSatisfy(store -> assertThat(architecture).contains("`" + store + "`"));
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
                .contains(topic.kept() == Kept.COMPACTED ? "| compacted |" : "| by time |")
                .endsWith("| " + topic.compression().name().toLowerCase(Locale.ROOT) + " |");
    }
}
