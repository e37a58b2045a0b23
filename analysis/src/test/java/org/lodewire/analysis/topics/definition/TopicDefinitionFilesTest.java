package org.lodewire.analysis.topics.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lodewire.analysis.topics.query.TopicRejectedException;
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

    private TopicDefinition read(String content) throws IOException, TopicRejectedException {
        return files.read(write("topic.yaml", content)).get(0);
    }

    private void assertRefused(String content, String... messageParts) {
        assertThatThrownBy(() -> read(content))
                .isInstanceOf(TopicRejectedException.class)
                .hasMessageContaining("topic.yaml: ")
                .hasMessageContainingAll(messageParts);
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
    void countsInAllWindowsUnlessToldOtherwise() throws Exception {
        assertThat(read(MINIMAL).getWindows()).containsExactly("5m", "1h", "24h", "7d");
    }

    @Test
    void aFirstMentionWatchesTheShortestWindowThatIsCounted() throws Exception {
        TopicDefinition topic =
                read(MINIMAL + "windows: [7d, 24h]\nrules: [{id: r, kind: first-mention, quiet: 7d}]\n");
        assertThat(topic.getRules().get(0).getWindow()).isEqualTo("24h");
    }

    @Test
    void resolvesAThresholdBelowItselfUnlessToldOtherwise() throws Exception {
        assertThat(read(withRule("kind: threshold, window: 1h, at-least: 3"))
                        .getRules()
                        .get(0)
                        .getResolveBelow())
                .isEqualTo(3);
    }

    @Test
    void aSpikeRuleNeedsNothingButItsWindow() throws Exception {
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
    void readsAFolderInTheOrderOfNames() throws Exception {
        write("b.yml", MINIMAL.replace("id: tin", "id: two"));
        write("a.yaml", MINIMAL.replace("id: tin", "id: one"));
        write("notes.txt", "not a topic");
        assertThat(files.read(folder)).extracting(TopicDefinition::getId).containsExactly("one", "two");
    }

    @Test
    void refusesTwoFilesOfOneTopic() throws Exception {
        write("a.yaml", MINIMAL);
        write("b.yaml", MINIMAL);
        assertThatThrownBy(() -> files.read(folder))
                .isInstanceOf(TopicRejectedException.class)
                .hasMessageContainingAll("b.yaml", "a.yaml", "tin");
    }

    @Test
    void refusesAFolderWithoutDefinitions() {
        assertThatThrownBy(() -> files.read(folder))
                .isInstanceOf(TopicRejectedException.class)
                .hasMessageContaining(".yaml");
    }

    @Test
    void saysWhichFileIsMissing() {
        assertThatThrownBy(() -> files.read(folder.resolve("none.yaml"))).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void refusesUnknownFields() {
        assertRefused(MINIMAL + "color: red", "color: is no field of a topic", "effective-from, id, label");
        assertRefused(withRule("kind: silence, quiet: 1d, score: 3"), "rules[0].score", "no field of a silence rule");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Rare-Earths", "rare_earths", "rare earths", "''", "7", "[tin]"})
    void refusesABadId(String id) {
        assertRefused("id: " + id + "\nlabel: Tin\nquery: tin\n", "id: is ", "lower-case letters, digits and hyphens");
    }

    @Test
    void refusesAnOverlongId() {
        assertRefused("id: " + "a".repeat(65) + "\nlabel: Tin\nquery: tin\n", "id: is ", "1 to 64");
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "label", "query"})
    void refusesADefinitionThatLacksAField(String field) {
        assertRefused(MINIMAL.replaceFirst(field + ": .*\n", ""), field + ": is missing");
    }

    @Test
    void refusesAQueryThatDoesNotParse() {
        assertRefused("id: tin\nlabel: Tin\nquery: tin AND\n", "query, line 1, column 8", "^");
    }

    @Test
    void refusesWindowsThatAreNot() {
        assertRefused(MINIMAL + "windows: [1h, 2h]", "windows[1]: is \"2h\", but must be one of 5m, 1h, 24h, 7d");
        assertRefused(MINIMAL + "windows: [1h, 1h]", "windows[1]", "named once");
        assertRefused(MINIMAL + "windows: 1h", "windows: is \"1h\", but must be a list");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kind: loud                                                   | rules[0].kind: is \"loud\"        | threshold, first-mention",
                "quiet: 7d                                                    | rules[0].kind: is missing         | one of",
                "kind: threshold, window: 1h                                  | rules[0].at-least: is missing     | such as 3",
                "kind: threshold, window: 1h, at-least: 0                     | rules[0].at-least: is 0           | whole number",
                "kind: threshold, window: 1h, at-least: 2.5                   | rules[0].at-least: is 2.5         | whole number",
                "kind: threshold, window: 1h, at-least: many                  | rules[0].at-least: is \"many\"    | whole number",
                "kind: threshold, window: 1h, at-least: 2, resolve-below: 3   | rules[0].resolve-below: is 3      | at-least",
                "kind: threshold, at-least: 2                                 | rules[0].window: is missing       | 5m",
                "kind: threshold, window: 1h, measure: words, at-least: 2     | rules[0].measure: is \"words\"    | stories",
                "kind: spike, window: 1h, score: -1                           | rules[0].score: is -1             | such as 4",
                "kind: first-mention                                          | rules[0].quiet: is missing        | 7d",
                "kind: silence, quiet: 7                                      | rules[0].quiet: is 7              | 90s",
                "kind: silence, quiet: 1w                                     | rules[0].quiet: is \"1w\"         | 90s",
                "kind: silence, quiet: 0s                                     | rules[0].quiet: is \"0s\"         | 90s",
                "kind: silence, quiet: 400d                                   | rules[0].quiet: is \"400d\"       | 366 days",
                "kind: silence, quiet: 1d, cool-down: soon                    | rules[0].cool-down: is \"soon\"   | 90s",
            })
    void refusesRulesThatAreWrong(String rule, String fault, String remedy) {
        assertRefused(withRule(rule), fault, remedy);
    }

    @Test
    void refusesARuleOnAWindowThatIsNotCounted() {
        assertRefused(
                "windows: [24h]\n" + withRule("kind: threshold, window: 1h, at-least: 3"), "rules[0].window", "24h");
    }

    @Test
    void refusesTwoRulesOfOneId() {
        assertRefused(
                MINIMAL + "rules: [{id: r, kind: silence, quiet: 1d}, {id: r, kind: silence, quiet: 2d}]",
                "rules[1].id: is r");
    }

    @Test
    void refusesATimeThatIsNone() {
        assertRefused(MINIMAL + "effective-from: yesterday", "effective-from", "2026-03-01T00:00:00Z");
        assertRefused(MINIMAL + "effective-from: +1000000000-12-31T23:59:59Z", "effective-from");
    }

    @Test
    void refusesWhatIsNoYaml() {
        assertRefused("id: [tin", "is not valid YAML");
        assertRefused(withRule("kind: spike, window: 1h, score: .nan"), "line 4: is not valid YAML");
        assertRefused("just words", "holds no fields");
        assertRefused("", "holds no fields");
        assertRefused(MINIMAL + "id: again", "is not valid YAML", "uplicate");
        assertRefused(MINIMAL + "---\n" + MINIMAL, "is not valid YAML");
    }

    @Test
    void refusesAliases() {
        assertRefused("id: &a tin\nlabel: *a\nquery: tin\n", "line 2", "aliases");
    }

    @Test
    void refusesDeepNesting() {
        assertRefused(MINIMAL + "rules: " + "[".repeat(10_000), "is not valid YAML");
    }

    @Test
    void refusesALongFile() {
        assertRefused(MINIMAL + "#".repeat(70_000), "longer than 65536 bytes");
    }
}
