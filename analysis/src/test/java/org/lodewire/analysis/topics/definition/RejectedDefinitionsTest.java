package org.lodewire.analysis.topics.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lodewire.analysis.definition.DefinitionRejectedException;
import org.lodewire.schemas.TopicDefinition;

/** Definitions that {@link TopicDefinitionFiles} does not accept. */
class RejectedDefinitionsTest {

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

    private void assertRejected(String content, String... messageParts) {
        assertThatThrownBy(() -> read(content))
                .isInstanceOf(DefinitionRejectedException.class)
                .hasMessageContaining("topic.yaml: ")
                .hasMessageContainingAll(messageParts);
    }

    private static String withRule(String rule) {
        return MINIMAL + "rules: [{id: r, " + rule + "}]\n";
    }

    @Test
    void rejectsUnknownFields() {
        assertRejected(MINIMAL + "color: red", "color: is not a field of a topic", "effective-from, id, label");
        assertRejected(
                withRule("kind: silence, quiet: 1d, score: 3"), "rules[0].score", "not a field of a silence rule");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Rare-Earths", "rare_earths", "rare earths", "''", "7", "[tin]"})
    void rejectsAnInvalidId(String id) {
        assertRejected("id: " + id + "\nlabel: Tin\nquery: tin\n", "id: is ", "lower-case letters, digits and hyphens");
    }

    @Test
    void rejectsAnOverlongId() {
        assertRejected("id: " + "a".repeat(65) + "\nlabel: Tin\nquery: tin\n", "id: is ", "1 to 64");
    }

    @Test
    void saysThatAQueryMayNotBeEmpty() {
        assertRejected("id: tin\nlabel: Tin\nquery: \"\"\n", "query: is ", "a text that is not empty");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u202eniT", "Tin\\u0007", "T\\u200bin", "T\\u009bin", "Tin\\nand lead"})
    void rejectsALabelWithWhatNobodySees(String label) {
        assertRejected(
                "id: tin\nlabel: \"" + label + "\"\nquery: tin\n",
                "label: is ",
                "on one line",
                "without invisible ones");
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "label", "query"})
    void rejectsAMissingField(String field) {
        assertRejected(MINIMAL.replaceFirst(field + ": .*\n", ""), field + ": is missing");
    }

    @Test
    void rejectsAQueryThatDoesNotParse() {
        assertRejected(
                "id: tin\nlabel: Tin\nquery: tin AND\n",
                "query, line 3, column 15",
                "\n    query: tin AND\n                  ^");
    }

    @Test
    void rejectsUnknownAndRepeatedWindows() {
        assertRejected(MINIMAL + "windows: [1h, 2h]", "windows[1]: is \"2h\", but must be one of 5m, 1h, 24h, 7d");
        assertRejected(MINIMAL + "windows: [1h, 1h]", "windows[1]", "listed only once");
        assertRejected(MINIMAL + "windows: 1h", "windows: is \"1h\", but must be a list");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kind: loud                                                   | rules[0].kind: is \"loud\"        |"
                        + " threshold, first-mention",
                "quiet: 7d                                                    | rules[0].kind: is missing         |"
                        + " one of",
                "kind: threshold, window: 1h                                  | rules[0].at-least: is missing     |"
                        + " such as 3",
                "kind: threshold, window: 1h, at-least: 0                     | rules[0].at-least: is 0           |"
                        + " whole number",
                "kind: threshold, window: 1h, at-least: 2.5                   | rules[0].at-least: is 2.5         |"
                        + " whole number",
                "kind: threshold, window: 1h, at-least: many                  | rules[0].at-least: is \"many\"    |"
                        + " whole number",
                "kind: threshold, window: 1h, at-least: 2, resolve-below: 3   | rules[0].resolve-below: is 3      |"
                        + " at-least",
                "kind: threshold, at-least: 2                                 | rules[0].window: is missing       | 5m",
                "kind: threshold, window: 1h, measure: words, at-least: 2     | rules[0].measure: is \"words\"    |"
                        + " stories",
                "kind: spike, window: 1h, score: -1                           | rules[0].score: is -1             |"
                        + " such as 4",
                "kind: first-mention                                          | rules[0].quiet: is missing        | 7d",
                "kind: silence, quiet: 7                                      | rules[0].quiet: is 7              |"
                        + " 90s",
                "kind: silence, quiet: 1w                                     | rules[0].quiet: is \"1w\"         |"
                        + " 90s",
                "kind: silence, quiet: 0s                                     | rules[0].quiet: is \"0s\"         |"
                        + " 90s",
                "kind: silence, quiet: 400d                                   | rules[0].quiet: is \"400d\"       |"
                        + " 366 days",
                "kind: silence, quiet: 1d, cool-down: soon                    | rules[0].cool-down: is \"soon\"   |"
                        + " 90s",
            })
    void rejectsInvalidRules(String rule, String fault, String remedy) {
        assertRejected(withRule(rule), fault, remedy);
    }

    @Test
    void rejectsARuleOnAWindowThatIsNotCounted() {
        assertRejected(
                "windows: [24h]\n" + withRule("kind: threshold, window: 1h, at-least: 3"), "rules[0].window", "24h");
    }

    @Test
    void rejectsTwoRulesWithTheSameId() {
        assertRejected(
                MINIMAL + "rules: [{id: r, kind: silence, quiet: 1d}, {id: r, kind: silence, quiet: 2d}]",
                "rules[1].id: is r");
    }

    @Test
    void rejectsAnEmptyListOfWindows() {
        assertRejected(MINIMAL + "windows: []", "windows: is empty", "5m, 1h, 24h, 7d", "leave the field out");
    }

    @Test
    void listsAllFaultsOfAllFiles() throws IOException {
        write("a.yaml", "id: Tin\nquery: rare earth OR ta*\nwindows: [2h, 1h]\ncolor: red\n");
        write("b.yaml", "id: [tin");
        write("c.yaml", withRule("kind: threshold, window: 1h, at-least: 0, cool-down: soon, score: 3"));
        assertThatThrownBy(() -> files.read(List.of(folder, folder.resolve("none.yaml"))))
                .isInstanceOfSatisfying(
                        DefinitionRejectedException.class,
                        rejection -> assertThat(rejection.faults())
                                .extracting(
                                        fault -> fault.replace(folder + "/", "").replaceAll("(?s)(: [^:]+): .*", "$1"))
                                .containsExactly(
                                        "a.yaml: line 1, id",
                                        "a.yaml: label",
                                        "a.yaml: query, line 2, column 13",
                                        "a.yaml: query, line 2, column 22",
                                        "a.yaml: line 3, windows[0]",
                                        "a.yaml: line 4, color",
                                        "b.yaml: line 1",
                                        "c.yaml: line 4, rules[0].at-least",
                                        "c.yaml: line 4, rules[0].cool-down",
                                        "c.yaml: line 4, rules[0].score",
                                        "none.yaml: there is no such file"));
    }

    @Test
    void listsAllFaultsOfRules() {
        assertThatThrownBy(() -> read("""
                        id: tin
                        label: Tin
                        query: title:(the) OR rare earth
                        windows: []
                        rules:
                          - {id: a, kind: threshold, window: 2h, severity: loud, tags: [x, x], speed: 1}
                          - {id: b, kind: loud, severity: 7, cool-down: soon}
                          - {id: a, kind: silence, tags: x}
                          - {id: c, kind: spike, measure: words, severity: bad}
                        """))
                .isInstanceOfSatisfying(
                        DefinitionRejectedException.class,
                        rejection -> assertThat(rejection.faults())
                                .extracting(fault -> fault.replaceAll("(?s).*?topic.yaml: ([^:]+): .*", "$1"))
                                .containsExactly(
                                        "query, line 3, column 15",
                                        "query, line 3, column 28",
                                        "line 4, windows",
                                        "line 6, rules[0].window",
                                        "line 6, rules[0].at-least",
                                        "line 6, rules[0].severity",
                                        "line 6, rules[0].tags",
                                        "line 6, rules[0].speed",
                                        "line 7, rules[1].kind",
                                        "line 7, rules[1].cool-down",
                                        "line 7, rules[1].severity",
                                        "line 8, rules[2].quiet",
                                        "line 8, rules[2].tags",
                                        "line 8, rules[2].id",
                                        "line 9, rules[3].window",
                                        "line 9, rules[3].measure",
                                        "line 9, rules[3].severity"));
    }

    @Test
    void doesNotCompareAWindowWithAListThatIsFaulty() {
        assertThatThrownBy(() -> read("windows: [2h, 24h]\n" + withRule("kind: threshold, window: 1h, at-least: 3")))
                .message()
                .contains("windows[0]")
                .doesNotContain("rules[0]");
    }

    @Test
    void showsAQueryAsTheFileHasIt() {
        assertRejected(
                "id: tin\nquery: \"(rare earth)\"\nlabel: Tin\n",
                "query, line 2, column 15: these words",
                "\n    query: \"(rare earth)\"\n                  ^");
        assertRejected(
                MINIMAL.replace("query: tin\n", "query: >-\n  tin OR\n\n  \"rare earth\" OR\n    ta* OR\n"),
                "query, line 7, column 5: 'ta*'",
                "\n        ta* OR\n        ^",
                "query, line 7, column 11: the query ends here");
    }

    @Test
    void rejectsAnIdThatIsGivenTwice() throws IOException {
        Path file = write("a.yaml", MINIMAL);
        Path other = write("b.yaml", MINIMAL);
        assertThatThrownBy(() -> files.read(List.of(file, other)))
                .hasMessage(other + ": line 1, id: is tin, which is already defined in " + file
                        + "; give each topic its own id, and each file only once");
        assertThatThrownBy(() -> files.read(List.of(file, file))).hasMessageContaining("already defined");
    }

    @Test
    void explainsAQueryThatGoesOnAfterItsQuotationMarks() {
        assertRejected("id: tin\nlabel: Tin\nquery: \"rare earth\" OR tin\n", "line 3", "below 'query: >-'");
    }

    @Test
    void rejectsAnInvalidTime() {
        assertRejected(MINIMAL + "effective-from: yesterday", "effective-from", "2026-03-01T00:00:00Z");
        assertRejected(MINIMAL + "effective-from: +1000000000-12-31T23:59:59Z", "effective-from");
    }

    @Test
    void rejectsInvalidYaml() {
        assertRejected("id: [tin", "is not valid YAML");
        assertRejected(withRule("kind: spike, window: 1h, score: .nan"), "line 4: is not valid YAML");
        assertRejected("just words", "contains no fields");
        assertRejected("", "contains no fields");
        assertRejected(MINIMAL + "id: again", "is not valid YAML", "uplicate");
        assertRejected(MINIMAL + "---\n" + MINIMAL, "is not valid YAML");
    }

    @Test
    void rejectsAliases() {
        assertRejected("id: &a tin\nlabel: *a\nquery: tin\n", "line 2", "aliases");
    }

    @Test
    void rejectsDeepNesting() {
        assertRejected(MINIMAL + "rules: " + "[".repeat(10_000), "is not valid YAML");
    }

    @Test
    void rejectsALongFile() {
        assertRejected(MINIMAL + "#".repeat(70_000), "longer than 65536 bytes");
    }
}
