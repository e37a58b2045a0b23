package org.lodewire.analysis.topics.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lodewire.analysis.definition.DefinitionRejectedException;
import org.lodewire.schemas.AlertRule;
import org.lodewire.schemas.Severity;
import org.lodewire.schemas.TopicDefinition;

class SeverityTagsAndZoneTest {

    private static final String MINIMAL = "id: tin\nlabel: Tin\nquery: tin\n";

    @TempDir
    private Path folder;

    private TopicDefinition read(String yaml) throws Exception {
        Path file = Files.writeString(folder.resolve("topic.yaml"), yaml);
        return new TopicDefinitionFiles().read(file).get(0);
    }

    private AlertRule rule(String fields) throws Exception {
        return read(MINIMAL + "rules: [{id: r, kind: silence, quiet: 1d, " + fields + "}]\n")
                .getRules()
                .get(0);
    }

    @Test
    void aRuleIsAWarningWithoutTagsByDefault() throws Exception {
        AlertRule rule = rule("cool-down: 1h");

        assertThat(rule.getSeverity()).isEqualTo(Severity.WARNING);
        assertThat(rule.getTags()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"info, INFO", "warning, WARNING", "critical, CRITICAL"})
    void aRuleOfAnyKindHasASeverity(String written, Severity severity) throws Exception {
        assertThat(rule("severity: " + written).getSeverity()).isEqualTo(severity);
    }

    @Test
    void aSeverityThatDoesNotExistIsRejected() {
        assertThatThrownBy(() -> rule("severity: loud"))
                .isInstanceOf(DefinitionRejectedException.class)
                .hasMessageContaining("rules[0].severity: is \"loud\", but must be one of info, warning, critical");
    }

    @Test
    void tagsAreFreeTextsInTheirOrder() throws Exception {
        assertThat(rule("tags: ['desk: metals', Übersee, b]").getTags())
                .containsExactly("desk: metals", "Übersee", "b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[a, a]", "['']", "[' ']", "[7]", "[[a]]", "a", "[\"a\\nb\"]", "[\"a\\u202eb\"]"})
    void tagsThatAreNoDistinctTextsOfOneLineAreRejected(String tags) {
        assertThatThrownBy(() -> rule("tags: " + tags))
                .isInstanceOf(DefinitionRejectedException.class)
                .hasMessageContaining("rules[0].tags");
    }

    @Test
    void aTagHasAtMost64Characters() throws Exception {
        assertThat(rule("tags: [" + "x".repeat(64) + "]").getTags()).hasSize(1);
        assertThatThrownBy(() -> rule("tags: [" + "x".repeat(65) + "]"))
                .isInstanceOf(DefinitionRejectedException.class)
                .hasMessageContaining("at most 64 characters");
    }

    @Test
    void aRuleHasAtMostTenTags() throws Exception {
        assertThat(rule("tags: [a, b, c, d, e, f, g, h, i, j]").getTags()).hasSize(10);
        assertThatThrownBy(() -> rule("tags: [a, b, c, d, e, f, g, h, i, j, k]"))
                .isInstanceOf(DefinitionRejectedException.class)
                .hasMessageContaining("at most 10 distinct texts");
    }

    @Test
    void hoursAreThoseOfUtcByDefault() throws Exception {
        assertThat(read(MINIMAL).getTimeZone()).isEqualTo("UTC");
    }

    @Test
    void aTimeZoneHasANameOfTheIanaDatabase() throws Exception {
        assertThat(read(MINIMAL + "time-zone: America/Argentina/Buenos_Aires\n").getTimeZone())
                .isEqualTo("America/Argentina/Buenos_Aires");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Mars/Olympus", "'+02:00'", "europe/paris", "CEST", "''", "2", "[UTC]"})
    void otherTimeZonesAreRejected(String zone) {
        assertThatThrownBy(() -> read(MINIMAL + "time-zone: " + zone + "\n"))
                .isInstanceOf(DefinitionRejectedException.class)
                .hasMessageContainingAll("time-zone: is ", "Europe/Paris");
    }
}
