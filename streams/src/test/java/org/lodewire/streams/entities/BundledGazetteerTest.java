package org.lodewire.streams.entities;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BundledGazetteerTest {
    @Test
    void givesNoWikidataItemToTwoEntries() throws IOException {
        List<String> ids = new ArrayList<>();
        try (InputStream in = Gazetteer.class.getResourceAsStream("gazetteer.tsv")) {
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                if (line.startsWith("Q")) {
                    ids.add(line.substring(0, line.indexOf('\t')));
                }
            }
        }
        assertThat(ids).hasSizeGreaterThan(500).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({
            "scandium, Q713", "yttrium, Q941", "lanthanum, Q1801", "cerium, Q1385", "praseodymium, Q1386", "neodymium, Q1388",
            "promethium, Q1809", "samarium, Q1819", "europium, Q1396", "gadolinium, Q1832", "terbium, Q1838",
            "dysprosium, Q1843", "holmium, Q1846", "erbium, Q1849", "thulium, Q1853", "ytterbium, Q1855", "lutetium, Q1857"
    })
    void knowsEachRareEarthElement(String element, String id) {
        List<FoundEntity> found = new EntityFinder(Gazetteer.bundled()).find(null, "Prices of " + element + " rose.");
        assertThat(found).singleElement().satisfies(entity -> assertThat(entity.wikidataId()).isEqualTo(id));
    }
}
