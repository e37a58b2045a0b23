package org.lodewire.analysis.entities.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BundledGazetteerTest {
    @Test
    void hasEachWikidataItemOnce() throws IOException {
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
}
