package org.lodewire.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lodewire.client.terminal.ResultOutput;
import picocli.CommandLine;

class InspectFeedTest {

    private static final String FEED =
            "<rss><channel><title>News</title><link>https://a.example/</link><item><title>Bridge"
                    + " \u001b[31mclosed</title><link>/1</link><pubDate>Mon, 02 Mar 2026 08:30:00 GMT</pubDate></item>"
                    + "<item><pubDate>soon</pubDate></item></channel></rss>";
    private static final String PAGE = "<html><link rel=alternate type=application/rss+xml href=https://a.example/rss>"
            + "<h2><a href=/2026/03/02/old-bridge-is-closed>Old bridge is closed</a></h2></html>";

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final StringWriter errors = new StringWriter();

    private int run(Object... arguments) {
        return new CommandLine(new InspectFeed(new ResultOutput(out)))
                .setErr(new PrintWriter(errors, true))
                .execute(Stream.of(arguments).map(Object::toString).toArray(String[]::new));
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    private String printed() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private List<JsonNode> rows() {
        return printed().lines().map(InspectFeedTest::row).toList();
    }

    private static JsonNode row(String line) {
        try {
            return new ObjectMapper().readTree(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void showsAFeedToBeRead() throws IOException {
        assertThat(run(file("a.xml", FEED))).isZero();
        assertThat(printed().lines())
                .contains(
                        "  kind       rss",
                        "  title      News",
                        "  2026-03-02T08:30:00Z  Bridge [31mclosed",
                        "                        https://a.example/1",
                        "                        its date cannot be read: soon",
                        "                        it has no link, title or text");
        assertThat(errors.toString()).isEmpty();
    }

    @Test
    void printsARowForEachFileInTheirOrder() throws IOException {
        Path missing = folder.resolve("missing.xml");
        Path feed = file("a.xml", FEED);
        Path page = file("b.html", PAGE);

        assertThat(run("--json", page, missing, feed)).isEqualTo(1);
        List<JsonNode> rows = rows();
        assertThat(rows)
                .extracting(row -> row.get("file").asText())
                .containsExactly(page.toString(), missing.toString(), feed.toString());
        assertThat(rows.get(0).get("error").asText()).isEqualTo("is an HTML page and no feed");
        assertThat(rows.get(0).get("feeds").get(0).get("url").asText()).isEqualTo("https://a.example/rss");
        assertThat(rows.get(1).get("error").asText()).startsWith("There is no file");
        assertThat(rows.get(2).get("entries").get(0).get("published").asText()).isEqualTo("2026-03-02T08:30:00Z");
        assertThat(rows.get(2).get("entries").get(1).get("unreadDate").asText()).isEqualTo("soon");
    }

    @Test
    void namesTheFeedsOfAPage() throws IOException {
        Path page = file("a.html", PAGE);

        assertThat(run(page)).isEqualTo(1);
        assertThat(errors.toString().lines())
                .containsExactly(page + " is an HTML page and no feed.", "  It names the feed https://a.example/rss.");
    }

    @Test
    void readsTheArticlesThatAPageListsIfAsked() throws IOException {
        Path page = file("a.html", PAGE);

        assertThat(run("--json", "--url", "https://a.example/", "--listing", page))
                .isZero();
        assertThat(run("--json", "--url", "https://a.example/", "--selector", "h2", page))
                .isZero();
        assertThat(rows())
                .allSatisfy(
                        row -> assertThat(row.get("entries").get(0).get("link").asText())
                                .isEqualTo("https://a.example/2026/03/02/old-bridge-is-closed"));
    }

    @Test
    void continuesAfterAFolder() throws IOException {
        assertThat(run(folder, file("a.xml", FEED))).isEqualTo(1);
        assertThat(errors.toString().strip()).isEqualTo(folder + " is a folder; name the files in it.");
        assertThat(printed()).contains("News");
    }

    @Test
    void refusesASelectorThatIsNoneAndAUrlForSeveralFiles() throws IOException {
        Path page = file("a.html", PAGE);

        assertThat(run("--selector", "[", page)).isEqualTo(2);
        assertThat(run("--url", "https://a.example/", page, page)).isEqualTo(2);
        assertThat(errors.toString()).contains("is no CSS selector", "--url requires one file.");
    }

    @Test
    void isACommandOfInspect() throws IOException {
        assertThat(new CommandLine(new InspectCommand()).getSubcommands()).containsKey("feed");
    }
}
