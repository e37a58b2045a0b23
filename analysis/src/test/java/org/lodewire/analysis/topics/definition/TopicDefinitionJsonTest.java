package org.lodewire.analysis.topics.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lodewire.schemas.TopicDefinition;

class TopicDefinitionJsonTest {

    private final TopicDefinitionFiles files = new TopicDefinitionFiles();

    private TopicDefinition again(TopicDefinition topic) throws Exception {
        return files.read(TopicDefinitionJson.of(topic).toString().getBytes(StandardCharsets.UTF_8), true);
    }

    @Test
    void isReadAgainAsTheSameDefinition() throws Exception {
        List<TopicDefinition> starters = files.read(Path.of("../seeds/topics"));

        assertThat(starters).isNotEmpty();
        for (TopicDefinition starter : starters) {
            assertThat(again(starter)).isEqualTo(starter);
        }
    }

    @Test
    void hasEveryFieldOfEveryKindOfRule() throws Exception {
        String yaml = """
                id: all
                label: "All: kinds"
                query: tin OR "white tin"
                windows: [1h, 24h]
                time-zone: Europe/Paris
                effective-from: 2026-03-01T00:00:00Z
                rules:
                  - {id: a, kind: threshold, window: 24h, measure: mentions, at-least: 5, resolve-below: 3, cool-down: 90s,
                     severity: critical, tags: [x, y]}
                  - {id: b, kind: spike, window: 1h, score: 4.5, half-life: 10d, cool-down: 48h}
                  - {id: c, kind: first-mention, quiet: 7d}
                  - {id: d, kind: silence, quiet: 36h, severity: info}
                """;
        TopicDefinition topic = files.read(yaml.getBytes(StandardCharsets.UTF_8), false);

        assertThat(again(topic)).isEqualTo(topic);
    }
}
