package org.lodewire.analysis.topics.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lodewire.analysis.definition.DefinitionRejectedException;
import org.lodewire.schemas.AlertRule;
import org.lodewire.schemas.Measure;
import org.lodewire.schemas.RuleKind;
import org.lodewire.schemas.TopicDefinition;

class TopicDefinitionFilesTest {

    private static final String MINIMAL = "id: tin\nlabel: Tin\nquery: tin\n";

    @TempDir
    private Path folder;

    private final TopicDefinitionFiles files = new TopicDefinitionFiles();

    private Path write(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    private TopicDefinition read(String content) throws IOException, DefinitionRejectedException {
        return files.read(write("topic.yaml", content)).get(0);
    }

    private static String withRule(String rule) {
        return MINIMAL + "rules: [{id: r, " + rule + "}]\n";
    }

    @Test
    void readsEveryField() throws Exception {
        TopicDefinition topic = read("""
            id: tin
            label: Tin and its ores
            query: tin OR cassiterite
            windows: [7d, 1h]
            effective-from: 2026-03-01T00:00:00Z
            rules:
              - {id: many, kind: threshold, window: 1h, measure: mentions, at-least: 3, resolve-below: 2, cool-down: 90s}
              - {id: new, kind: first-mention, quiet: 7d}
              - {id: jump, kind: spike, window: 7d, score: 4.5, half-life: 10m}
              - {id: gone, kind: silence, quiet: 6h}
            """);
        assertThat(topic.getId()).isEqualTo("tin");
        assertThat(topic.getLabel()).isEqualTo("Tin and its ores");
        assertThat(topic.getQuery()).isEqualTo("tin OR cassiterite");
        assertThat(topic.getWindows()).containsExactly("1h", "7d");
        assertThat(topic.getEffectiveFrom()).isEqualTo(Instant.parse("2026-03-01T00:00:00Z"));
        assertThat(topic.getRules())
                .extracting(AlertRule::getKind)
                .containsExactly(RuleKind.THRESHOLD, RuleKind.FIRST_MENTION, RuleKind.SPIKE, RuleKind.SILENCE);
        AlertRule threshold = topic.getRules().get(0);
        assertThat(threshold.getMeasure()).isEqualTo(Measure.MENTIONS);
        assertThat(threshold.getAtLeast()).isEqualTo(3);
        assertThat(threshold.getResolveBelow()).isEqualTo(2);
        assertThat(threshold.getCoolDownMillis()).isEqualTo(90_000);
        assertThat(topic.getRules().get(1).getQuietMillis())
                .isEqualTo(Duration.ofDays(7).toMillis());
        assertThat(topic.getRules().get(2).getScore()).isEqualTo(4.5);
        assertThat(topic.getRules().get(2).getHalfLifeMillis()).isEqualTo(600_000);
        assertThat(topic.getRules().get(2).getCoolDownMillis())
                .isEqualTo(Duration.ofDays(7).toMillis());
        assertThat(topic.getRules().get(3).getQuietMillis())
                .isEqualTo(Duration.ofHours(6).toMillis());
    }

    @Test
    void countsInAllWindowsByDefault() throws Exception {
        assertThat(read(MINIMAL).getWindows()).containsExactly("5m", "1h", "24h", "7d");
    }

    @Test
    void aFirstMentionRuleUsesTheShortestCountedWindow() throws Exception {
        TopicDefinition topic =
                read(MINIMAL + "windows: [7d, 24h]\nrules: [{id: r, kind: first-mention, quiet: 7d}]\n");
        assertThat(topic.getRules().get(0).getWindow()).isEqualTo("24h");
    }

    @Test
    void resolvesBelowTheThresholdByDefault() throws Exception {
        assertThat(read(withRule("kind: threshold, window: 1h, at-least: 3"))
                        .getRules()
                        .get(0)
                        .getResolveBelow())
                .isEqualTo(3);
    }

    @Test
    void aSpikeRuleNeedsOnlyAWindow() throws Exception {
        AlertRule spike = read(withRule("kind: spike, window: 1h")).getRules().get(0);

        assertThat(spike.getScore()).isNull();
        assertThat(spike.getHalfLifeMillis()).isNull();
        assertThat(spike.getMeasure()).isEqualTo(Measure.STORIES);
        assertThat(spike.getCoolDownMillis()).isEqualTo(Duration.ofHours(36).toMillis());
    }

    @Test
    void readsJson() throws Exception {
        Path file = write("topic.json", "{\"id\": \"tin\", \"label\": \"Tin\", \"query\": \"tin\"}");
        assertThat(files.read(file)).extracting(TopicDefinition::getId).containsExactly("tin");
    }

    @Test
    void readsAFolderInNameOrder() throws Exception {
        write("b.yml", MINIMAL.replace("id: tin", "id: two"));
        write("a.yaml", MINIMAL.replace("id: tin", "id: one"));
        write("notes.txt", "not a topic");
        assertThat(files.read(folder)).extracting(TopicDefinition::getId).containsExactly("one", "two");
    }

    @Test
    void rejectsTwoFilesThatDefineTheSameTopic() throws Exception {
        write("a.yaml", MINIMAL);
        write("b.yaml", MINIMAL);
        assertThatThrownBy(() -> files.read(folder))
                .isInstanceOf(DefinitionRejectedException.class)
                .hasMessageContainingAll("b.yaml", "a.yaml", "tin");
    }

    @Test
    void rejectsAFolderWithoutDefinitions() {
        assertThatThrownBy(() -> files.read(folder))
                .isInstanceOf(DefinitionRejectedException.class)
                .hasMessageContaining(".yaml");
    }

    @Test
    void reportsAMissingFile() {
        assertThatThrownBy(() -> files.read(folder.resolve("none.yaml")))
                .isInstanceOf(DefinitionRejectedException.class)
                .hasMessage(folder.resolve("none.yaml") + ": there is no such file");
    }
}
