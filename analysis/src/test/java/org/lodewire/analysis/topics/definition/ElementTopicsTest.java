package org.lodewire.analysis.topics.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
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

class ElementTopicsTest {

    private final TopicMatcher matcher = new TopicMatcher();
    private List<TopicDefinition> elements;

    @BeforeEach
    void putAll() throws IOException, DefinitionRejectedException, TopicRejectedException {
        elements = new TopicDefinitionFiles().read(Path.of("../seeds/topics/elements"));
        for (TopicDefinition topic : elements) {
            matcher.put(topic);
        }
    }

    @AfterEach
    void close() throws IOException {
        matcher.close();
    }

    private String topicsOf(String text) {
        return String.join(
                ",", matcher.match(null, text).stream().map(TopicSpans::topic).toList());
    }

    @Test
    void coverTheSeventeenRareEarths() {
        assertThat(elements)
                .extracting(TopicDefinition::getId)
                .containsExactlyInAnyOrder(
                        "scandium",
                        "yttrium",
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
                        "lutetium");
    }

    @Test
    void matchTheirLabels() {
        for (TopicDefinition element : elements) {
            assertThat(topicsOf("They mined " + element.getLabel() + " there.")).isEqualTo(element.getId());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Filters of ScAlN and aluminium-scandium alloys                 | scandium",
                "A tape of YBCO carried the current                             | yttrium",
                "The Nd:YAG laser welds the seam                                | yttrium",
                "Lanthana catalysts crack the oil                               | lanthanum",
                "A slurry for ceria polishing                                   | cerium",
                "NdPr oxide rose to $90 a kilogram                              | neodymium,praseodymium",
                "Makers of NdFeB magnets ran short                              | neodymium",
                "A battery of promethium lasts for decades                      | promethium",
                "SmCo magnets for missiles                                      | samarium",
                "Europium makes the banknote glow red                           | europium",
                "The reactor burns gadolinium-doped fuel                        | gadolinium",
                "Sonar of Terfenol-D                                            | terbium",
                "Dysprosium oxide fetched a record price                        | dysprosium",
                "Holmium was added to China's list                              | holmium",
                "An erbium-doped fibre amplifier carries the signal             | erbium",
                "Thulium, too, now needs a licence                              | thulium",
                "A clock of ytterbium ions                                      | ytterbium",
                "Lutetium oxide needs an export licence                         | lutetium",
            })
    void matchOtherNamesOfTheElement(String text, String topics) {
        assertThat(topicsOf(text)).isEqualTo(topics);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A family from Scandia, SC, sued",
                "Y is for yellow, said the YAG",
                "La Scala opened in Milan",
                "Cereal prices and the dwarf planet Ceres",
                "Anak-anak itu ceria",
                "Prasad and Diddy met",
                "Neo magnets the crowd",
                "Prometheus brought fire; Promethean ambition",
                "A good Samaritan from Samara",
                "Europe and the moon Europa",
                "The MRI scan used a contrast agent of gadolinium",
                "He took a herb for Terence",
                "The disc jockey's dyspeptic prose",
                "Stockholm and the village of Holme",
                "Surgeons used a holmium laser",
                "An erbium laser smooths the skin",
                "Thule air base",
                "A thulium laser broke the kidney stones",
                "Ytterby is a village in Sweden",
                "Lutetium-177 PSMA therapy slowed the cancer",
                "Lutetia was the Roman Paris"
            })
    void ignoreSimilarWords(String text) {
        assertThat(topicsOf(text)).isEmpty();
    }
}
