package org.lodewire.analysis.topics.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lodewire.analysis.definition.DefinitionRejectedException;
import org.lodewire.analysis.topics.TopicMatcher;
import org.lodewire.analysis.topics.TopicSpans;
import org.lodewire.analysis.topics.query.TopicRejectedException;
import org.lodewire.schemas.TopicDefinition;

class StarterTopicsTest {

    private static final Path SEEDS = Path.of("../seeds");

    private final TopicMatcher matcher = new TopicMatcher();

    @BeforeEach
    void putAll() throws IOException, DefinitionRejectedException, TopicRejectedException {
        for (TopicDefinition topic : new TopicDefinitionFiles().read(SEEDS.resolve("topics"))) {
            matcher.put(topic);
        }
    }

    @AfterEach
    void close() throws IOException {
        matcher.close();
    }

    private List<String> topicsOf(String text) {
        return matcher.match(null, text).stream().map(TopicSpans::topic).toList();
    }

    @Test
    void findRareEarthsInEverySeedText() throws IOException {
        try (Stream<Path> texts = Files.list(SEEDS.resolve("corpus"))
                .filter(file -> file.toString().endsWith(".txt"))) {
            List<Path> files = texts.toList();
            assertThat(files).hasSize(5);
            for (Path file : files) {
                assertThat(topicsOf(Files.readString(file))).as(file.toString()).contains("rare-earths");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "scandium",
                "Yttrium",
                "lanthanum",
                "cerium",
                "praseodymium",
                "neodymium",
                "promethium",
                "samarium",
                "europium",
                "gadolinium",
                "terbium",
                "dysprosium",
                "holmium",
                "erbium",
                "thulium",
                "ytterbium",
                "lutetium",
                "rare earth",
                "rare-earths",
                "Rare Earths",
                "RareEarths",
                "rare-earth magnets",
                "NdFeB",
                "ndfeb magnets"
            })
    void findRareEarthsByEveryName(String name) {
        assertThat(topicsOf("They mined " + name + " there.")).containsExactly("rare-earths");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "China widened its export controls on gallium                | critical-minerals,export-controls",
                "China cut its export quota for magnets                       | export-controls",
                "Natural gas and power plants                                 | energy",
                "New tariffs on steel                                        | tariffs",
                "The chipmaker TSMC raised its outlook                       | semiconductors",
                "Traders expect the Fed to wait                              | central-banks",
                "The European Central Bank left its policy rate unchanged    | central-banks",
                "OPEC raised oil output                                      | energy",
            })
    void findTheirSubjects(String text, String topics) {
        assertThat(String.join(",", topicsOf(text))).isEqualTo(topics);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Rare is the earthquake that spares a town",
                "She fed the ducks chips by the bank",
                "The cattle were the fed ones",
                "A cobalt blue dress and gas-station sunglasses",
                "The electricity tariff rises in April",
                "A power forward with a lithium-ion phone in his gym bag",
                "Fish fried in oil",
                "Vegetable oil imports fell as palm oil prices rose",
                "Coffee producers agreed on export quotas",
                "The entity was on a list of chips and dips",
                "The bank in the central square raised her interest"
            })
    void ignoreSimilarWords(String text) {
        assertThat(topicsOf(text)).isEmpty();
    }
}
