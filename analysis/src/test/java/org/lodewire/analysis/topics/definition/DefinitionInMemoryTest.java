package org.lodewire.analysis.topics.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.lodewire.analysis.definition.DefinitionRejectedException;

class DefinitionInMemoryTest {

    private final TopicDefinitionFiles files = new TopicDefinitionFiles();

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void readsJson() throws DefinitionRejectedException {
        assertThat(files.read(bytes("{\"id\": \"tin\", \"label\": \"Tin\", \"query\": \"tin\"}"), true)
                        .getQuery())
                .isEqualTo("tin");
    }

    @Test
    void readsYaml() throws DefinitionRejectedException {
        assertThat(files.read(bytes("id: tin\nlabel: Tin\nquery: tin\n"), false).getId())
                .isEqualTo("tin");
    }

    @Test
    void namesThePlacesOfAllFaultsWithoutAFile() {
        DefinitionRejectedException rejected = catchThrowableOfType(
                DefinitionRejectedException.class,
                () -> files.read(bytes("id: Tin\nquery: tin mine OR\nextra: 1\n"), false));

        assertThat(rejected.faults())
                .hasSizeGreaterThan(2)
                .anySatisfy(fault -> assertThat(fault).startsWith("query, line 2, column "));
    }
}
