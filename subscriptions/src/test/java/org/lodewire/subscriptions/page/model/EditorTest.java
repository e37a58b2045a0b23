package org.lodewire.subscriptions.page.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lodewire.analysis.topics.definition.TopicDefinitionFiles;
import org.lodewire.schemas.TopicDefinition;

class EditorTest {

    private final TopicDefinitionFiles files = new TopicDefinitionFiles();
    private final Editor editor = new Editor();

    @Test
    void writesStarterTopicsSoThatTheyAreReadAsTheSame() throws Exception {
        for (TopicDefinition topic : files.read(Path.of("../seeds/topics"))) {
            assertThat(files.read(bytes(editor.text(topic)), false)).isEqualTo(topic);
        }
    }

    @Test
    void writesWhatYamlWouldReadAsSomethingElse() throws Exception {
        TopicDefinition odd = TopicDefinition.newBuilder(files.read(bytes(editor.empty()), false))
                .setLabel("no: # \"yes\"")
                .setQuery("null")
                .build();

        assertThat(files.read(bytes(editor.text(odd)), false)).isEqualTo(odd);
    }

    @Test
    void beginsWithADefinitionWithoutFaults() {
        assertThat(editor.faults(bytes(editor.empty()), "")).isEmpty();
    }

    @Test
    void saysInWhichLineAFaultIs() {
        List<Editor.Fault> faults = editor.faults(bytes("id: tin\nlabel: Tin\nquery: tin\nwindows: [2h]\n"), "");

        assertThat(faults).extracting(Editor.Fault::line).containsExactly(4);
    }

    @Test
    void saysWhatIsWrongWithAQueryWithoutTheExcerptThatThePlaceShows() {
        List<Editor.Fault> faults = editor.faults(bytes("id: tin\nlabel: Tin\nquery: tin AND\n"), "");

        assertThat(faults)
                .singleElement()
                .satisfies(fault -> assertThat(fault.text())
                        .startsWith("query, line 3, column ")
                        .doesNotContain("^"));
    }

    @Test
    void keepsTheIdOfATopic() {
        List<Editor.Fault> faults = editor.faults(bytes("id: tin\nlabel: Tin\nquery: tin\n"), "copper");

        assertThat(faults)
                .singleElement()
                .satisfies(fault -> assertThat(fault.text()).contains("must stay copper"));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
