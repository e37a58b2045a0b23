package org.lodewire.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lodewire.client.terminal.ResultOutput;
import picocli.CommandLine;

class InspectFilesTest {

    private static final String PROSE =
            "The café by the old harbour will be closed from Monday, the council said, after"
                    + " inspectors had found cracks in two of the walls that carry its roof.";
    private static final String PAGE = "<html lang=en><head><title>Café by the harbour closes</title></head><body>"
            + "<nav><a href=/>Home</a></nav><article>" + ("<p>" + PROSE + "</p>").repeat(4)
            + "</article></body></html>";
    private static final String ROW = "{\"id\":\"r\",\"text\":\"" + PROSE + "\"}\n";

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final StringWriter errors = new StringWriter();

    private int run(Object... arguments) {
        String[] texts = new String[arguments.length];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = arguments[i].toString();
        }
        ByteArrayInputStream in = new ByteArrayInputStream(ROW.getBytes(StandardCharsets.UTF_8));
        return new CommandLine(new InspectCommand(in, new ResultOutput(out)))
                .setErr(new PrintWriter(errors, true))
                .execute(texts);
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    private String printed() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private JsonNode row() throws IOException {
        assertThat(printed().lines()).hasSize(1);
        return new ObjectMapper().readTree(printed());
    }

    @Test
    void readsStandardInputIfThereAreNoFiles() throws IOException {
        assertThat(run("clean")).isZero();
        assertThat(row().get("id").asText()).isEqualTo("r");
    }

    @Test
    void explainsRows() throws IOException {
        assertThat(run("clean", "--explain")).isZero();
        assertThat(row().get("lines").get(0).get("text").asText()).isEqualTo(PROSE);
    }

    @Test
    void showsAPageToBeRead() throws IOException {
        assertThat(run("clean", file("a.html", PAGE))).isZero();
        assertThat(printed().lines())
                .startsWith("a.html", "  title      Café by the harbour closes")
                .endsWith(PROSE, PROSE)
                .noneMatch(line -> line.endsWith("Home"));
    }

    @Test
    void showsATextToBeRead() throws IOException {
        assertThat(run("clean", file("a.txt", PROSE))).isZero();
        assertThat(printed().lines()).startsWith("a.txt").endsWith(PROSE);
    }

    @Test
    void explainsAPage() throws IOException {
        assertThat(run("clean", file("a.html", PAGE), "--explain")).isZero();
        assertThat(printed().lines())
                .anyMatch(line -> line.matches("- 0\\.\\d\\d \\S+ Home"))
                .anyMatch(line -> line.matches("\\+ \\d\\.\\d\\d +The café by the old harbour.*…"));
    }

    @Test
    void detectsTheCharsetOfAPage() throws IOException {
        String declared = PAGE.replace("<title>", "<meta charset=windows-1252><title>");
        Path page = Files.write(folder.resolve("a.html"), declared.getBytes(Charset.forName("windows-1252")));

        assertThat(run("clean", page)).isZero();
        assertThat(printed()).contains(PROSE);
    }

    @Test
    void printsARowForAPageIfAsked() throws IOException {
        assertThat(run("clean", file("a.html", PAGE), "--json")).isZero();
        assertThat(row().get("id").asText()).isEqualTo("a.html");
        assertThat(row().get("text").asText().lines()).contains(PROSE);
    }

    @Test
    void printsARowForEachRowOfAFile() throws IOException {
        try (OutputStream rows = new GZIPOutputStream(Files.newOutputStream(folder.resolve("a.ndjson.gz")))) {
            rows.write(ROW.getBytes(StandardCharsets.UTF_8));
        }

        assertThat(run("clean", folder.resolve("a.ndjson.gz"))).isZero();
        assertThat(row().get("id").asText()).isEqualTo("r");
    }

    @Test
    void otherStagesTakeFilesOfRows() throws IOException {
        assertThat(run("entities", file("a.jsonl", ROW))).isZero();
        assertThat(row().has("entities")).isTrue();
    }

    @Test
    void continuesAfterAFileThatCannotBeRead() throws IOException {
        assertThat(run("clean", folder.resolve("no\u001b[31m.html"), folder, file("a.txt", PROSE)))
                .isEqualTo(1);
        assertThat(errors.toString().lines())
                .containsExactly(
                        "There is no file " + folder.resolve("no [31m.html") + ".",
                        folder + " is a folder; name the files in it.");
        assertThat(printed()).contains(PROSE);
    }

    @Test
    void printsTheRowsBeforeTheEndOfATruncatedFile() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream rows = new GZIPOutputStream(bytes)) {
            rows.write(ROW.getBytes(StandardCharsets.UTF_8));
        }
        Path cut = Files.write(folder.resolve("a.ndjson.gz"), Arrays.copyOf(bytes.toByteArray(), bytes.size() - 4));

        assertThat(run("clean", cut)).isEqualTo(1);
        assertThat(row().get("id").asText()).isEqualTo("r");
        assertThat(errors.toString()).contains("cut off");
    }

    @Test
    void failsOnAFileWithoutRows() throws IOException {
        Path empty = file("a.ndjson", "\n");

        assertThat(run("clean", empty)).isEqualTo(1);
        assertThat(errors.toString().strip()).isEqualTo(empty + " is empty.");
    }

    @Test
    void namesTheFileOfABadRow() throws IOException {
        Path rows = file("a.ndjson", ROW + "nonsense\n");

        assertThat(run("clean", rows)).isZero();
        assertThat(errors.toString())
                .startsWith(rows + ": line 2 is no article: not valid JSON")
                .contains("1 of 2 rows were bad.");
    }

    @Test
    void timesPagesOfFiles() throws IOException {
        assertThat(run("clean", file("a.html", PAGE), "--timing")).isZero();
        assertThat(errors.toString()).contains("1 rows, ").contains("jsoup's parse alone: 1 pages, ");
    }

    @Test
    void otherStagesRefuseSinglePages() throws IOException {
        assertThat(run("entities", file("a.html", PAGE))).isEqualTo(2);
        assertThat(errors.toString()).startsWith("entities takes files of rows, .ndjson or .jsonl");
    }

    @Test
    void aFileAfterTheDefinitionsIsInput() throws IOException {
        Path definition = file("harbour.yaml", "id: harbour\nlabel: Harbour\nquery: harbour\n");

        assertThat(run("topics", "--topics", definition, file("a.ndjson", ROW))).isZero();
        assertThat(row().at("/matches/0/topic").asText()).isEqualTo("harbour");
    }

    @Test
    void asksForTheOptionBeforeEachFileOfDefinitions() throws IOException {
        Path definition = file("harbour.yaml", "id: harbour\nlabel: Harbour\nquery: harbour\n");

        assertThat(run("topics", "--topics", definition, definition)).isEqualTo(2);
        assertThat(errors.toString())
                .startsWith("topics takes files of rows, .ndjson or .jsonl, not " + definition
                        + ". Give --topics before each file of definitions.");
    }

    @Test
    void explainsNoOtherStage() {
        assertThat(run("entities", "--explain")).isEqualTo(2);
        assertThat(errors.toString()).startsWith("--explain requires the stage clean");
    }

    @Test
    void acceptsAUrlForOneArticleOnly() throws IOException {
        Path page = file("a.html", PAGE);

        assertThat(run("clean", page, "--url", "https://example.com/a")).isZero();
        assertThat(run("clean", page, page, "--url", "https://example.com/a")).isEqualTo(2);
        assertThat(run("clean", file("a.ndjson", ROW), "--url", "https://example.com/a"))
                .isEqualTo(2);
        assertThat(run("clean", "--url", "https://example.com/a")).isEqualTo(2);
    }
}
