package org.lodewire.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class PreviewTopicTest {

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter errors = new StringWriter();
    private Path definition;
    private Path rows;

    @BeforeEach
    void write() throws IOException {
        definition = Files.writeString(folder.resolve("magnets.yaml"), """
                id: magnets
                label: Magnets
                query: neodymium
                windows: [1h]
                """);
        rows = Files.writeString(folder.resolve("rows.ndjson"), """
                {"id": "a", "source": "agency", "published": "2026-03-02T12:00:00Z", "text": "Buyers of neodymium wait."}
                {"id": "b", "source": "agency", "published": "2026-03-04T12:00:00Z", "text": "Sellers of neodymium wait."}
                """);
    }

    private int run(Object... arguments) {
        String[] texts = Arrays.stream(arguments).map(Object::toString).toArray(String[]::new);
        return new CommandLine(new PreviewTopic())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(errors, true))
                .setExecutionExceptionHandler((failure, line, parsed) -> {
                    line.getErr().println(failure.getMessage());
                    return 1;
                })
                .execute(texts);
    }

    @Test
    void previewsOnFiles() {
        assertThat(run("-f", definition, rows)).isZero();
        assertThat(out.toString())
                .contains("magnets, 2026-03-02 12:00 to 2026-03-04 12:00 UTC: 2 articles read, 2 of this"
                        + " time count: 2 stories, 2 mentions.");
    }

    @Test
    void readsRowsAsIngestDoes() throws IOException {
        Files.writeString(rows, """
                {"source": "agency", "url": "https://a.example/1", "published": "Mon, 02 Mar 2026 12:00 GMT", "text": "Neodymium is up."}
                {"source": "agency", "url": "https://a.example/1?utm_source=b", "published": "2026-03-02T12:00:00Z", "text": "Neodymium is up."}
                {"source": "agency", "url": "https://a.example/2", "published": "2026-03-03T12:00:00Z", "text": "Neodymium is down."}
                {"source": "agency", "url": "https://a.example/3", "published": "2026-03-03T13:00:00Z", "text": "  "}
                {"source": "agency", "url": "https://a.example/4", "published": "2999-01-01", "text": "Neodymium is far."}
                {"source": "agency", "url": "https://a.example/2", "published": "2026-03-04T12:00:00Z", "withdrawn": true}
                {"source": "other", "url": "https://a.example/1", "published": "2026-03-04T12:00:00Z", "withdrawn": true}
                """);

        assertThat(run("-f", definition, rows)).isZero();
        assertThat(errors.toString()).contains("line 4 is no article: an article without content");
        assertThat(out.toString())
                .contains("magnets, 2026-03-02 12:00 to 2026-03-04 12:00 UTC: 4 articles read, 2 of this"
                        + " time count: 2 stories, 2 mentions.");
    }

    @Test
    void theTimeIsBeforeTheNewestArticle() {
        assertThat(run("-f", definition, "--since", "1d", rows)).isZero();
        assertThat(out.toString())
                .contains("2026-03-03 12:00 to 2026-03-04 12:00 UTC: 2 articles read, 1 of this time");
    }

    @Test
    void namesTheFileOfADefinitionThatIsNotAccepted() throws IOException {
        Files.writeString(definition, "id: magnets\nlabel: Magnets\nquery: '*'\n");
        assertThat(run("-f", definition, rows)).isEqualTo(1);
        assertThat(errors.toString()).contains("magnets.yaml", "matches every article");
    }

    @Test
    void refusesAWindowThatTheDefinitionDoesNotCountIn() {
        assertThat(run("-f", definition, "--window", "24h", rows)).isEqualTo(2);
        assertThat(errors.toString()).contains("the definition counts in 1h");
    }

    @ParameterizedTest
    @CsvSource({
        "--grace, 0s, longer than zero",
        "--story-horizon, 0s, longer than zero",
        "--since, 0s, longer than zero",
        "--articles, -1, from 0 to"
    })
    void refusesValuesWithoutAMeaning(String option, String value, String reason) {
        assertThat(run("-f", definition, option, value, rows)).isEqualTo(2);
        assertThat(errors.toString()).contains(option + " must be ").contains(reason);
    }

    @Test
    void reportsThatThereAreNoArticles() throws IOException {
        Files.writeString(rows, "");
        assertThat(run("-f", definition, rows)).isEqualTo(1);
        assertThat(errors.toString()).contains("is empty");
    }
}
