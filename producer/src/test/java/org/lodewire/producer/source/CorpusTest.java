package org.lodewire.producer.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lodewire.client.CommandFailedException;
import org.lodewire.producer.article.Arrival;
import org.lodewire.producer.article.Rejection;
import org.lodewire.producer.article.SizeLimit;

class CorpusTest {

    private static final Instant NOW = Instant.parse("2025-06-20T00:00:00Z");

    @TempDir
    private Path folder;

    @Test
    void readsFilesOfRowsInTheOrderOfTheirNames() throws IOException {
        write("b.ndjson", row("3", null));
        compress("a.ndjson.gz", row("1", null), row("2", null));
        write("c.jsonl", row("4", null));
        write("README.md", "not a row");

        assertThat(given(folder)).extracting(Reading::content).containsExactly("1", "2", "3", "4");
    }

    @Test
    void readsASingleFile() throws IOException {
        Path file = compress("a.ndjson.gz", row("1", null));

        assertThat(given(file))
                .extracting(arrival -> arrival.provenance().location())
                .containsExactly(file + ":1");
    }

    @Test
    void ordersRowsOfAllFilesByPublicationWithUnknownTimesLast() throws IOException {
        write("a.ndjson", row("third", "2025-06-13"), row("unknown", null), row("first", "2025-06-11"), "broken");
        compress(
                "b.ndjson.gz",
                row("second", "2025-06-12"),
                row("unset clock", "1970-01-01"),
                row("future", "2025-06-21"),
                row("also third", "2025-06-13"));

        assertThat(published(folder))
                .extracting(Reading::content)
                .containsExactly(
                        "first", "second", "third", "also third", "unknown", "rejected", "unset clock", "future");
    }

    @Test
    void locatesARowInEitherOrder() throws IOException {
        Path file = write("a.ndjson", "", row("second", "2025-06-13"), row("first", "2025-06-11"), "broken");

        assertThat(published(file))
                .extracting(arrival -> arrival.provenance().location())
                .containsExactly(file + ":3", file + ":2", file + ":4");
    }

    @Test
    void rejectsARowThatIsTooLongWhenSorted() throws IOException {
        Path file = compress("a.ndjson.gz", row("x".repeat(100_000), "2025-06-11"), row("y", "2025-06-12"));
        List<Arrival> read = Reading.all(Corpus.at(file, new SizeLimit(1)).inOrderPublished(NOW, () -> false));

        assertThat(read).extracting(Reading::content).containsExactly("y", "rejected");
        assertThat(read.get(1).provenance().size()).isGreaterThan(100_000);
    }

    @Test
    void hasASizeWhenSorted() throws IOException {
        Path file = write("a.ndjson", row("1", null), "broken");

        try (ArticleSource source = Corpus.at(file, SizeLimit.DEFAULT).inOrderPublished(NOW, () -> false)) {
            assertThat(source.size()).hasValue(2);
        }
    }

    @Test
    void stopsSortingOnRequest() throws IOException {
        Path file = write("a.ndjson", row("1", null));

        assertThat(Reading.all(Corpus.at(file, SizeLimit.DEFAULT).inOrderPublished(NOW, () -> true)))
                .isEmpty();
    }

    @Test
    void findsOutFromItsContentWhetherAFileIsCompressed() throws IOException {
        Path plain = write("a.ndjson.gz", row("1", "2025-06-11"));
        Path compressed = folder.resolve("b.ndjson");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(compressed))) {
            out.write(row("2", "2025-06-10").getBytes(StandardCharsets.UTF_8));
        }

        assertThat(published(folder)).hasSize(2).noneMatch(Rejection.class::isInstance);
        assertThat(published(plain)).hasSize(1);
        assertThat(published(compressed)).hasSize(1);
    }

    @Test
    void deliversTheUnchangedBytesOfTheFilesOfAManifest() throws IOException {
        byte[] odd = {'a', '\r', '\n', (byte) 0xFF, 0};
        Files.write(folder.resolve("odd.txt"), odd);
        write("manifest.json", "{\"articles\": [{\"file\": \"odd.txt\", \"source\": \"S\"}]}");

        assertThat(given(folder).get(0).provenance().original()).isEqualTo(odd);
    }

    @Test
    void rejectsATextOverTheLimit() throws IOException {
        write("long.txt", "12345");
        write("manifest.json", "{\"articles\": [{\"file\": \"long.txt\", \"source\": \"S\"}]}");
        Arrival read =
                Reading.all(Corpus.at(folder, new SizeLimit(5)).inOrderGiven()).get(0);

        assertThat(read).isInstanceOf(Rejection.class);
        assertThat(((Rejection) read).source()).isEqualTo("S");
        assertThat(read.provenance().size()).isEqualTo(6);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "[]",
                "{}",
                "{\"articles\": null}",
                "{\"articles\": [null]}",
                "{\"articles\": [{}]}",
                "{\"articles\": [{\"file\": null}]}",
                "{\"articles\": [{\"file\": \"not there.txt\"}]}",
                "{\"articles\": [{\"file\": \"../outside.txt\"}]}",
                "{\"articles\": [{\"file\": \"\\u0000\"}]}",
                "{\"articles\": [{\"file\": \"there.txt\", \"sorce\": \"S\"}]}",
                "{\"articles\": []} {}",
            })
    void refusesAnInvalidManifest(String manifest) throws IOException {
        Path corpus = Files.createDirectory(folder.resolve("corpus"));
        Files.writeString(folder.resolve("outside.txt"), "text");
        Files.writeString(corpus.resolve("there.txt"), "text");
        Files.writeString(corpus.resolve("manifest.json"), manifest);

        assertThatThrownBy(() -> Corpus.at(corpus, SizeLimit.DEFAULT))
                .isInstanceOf(CommandFailedException.class)
                .hasMessageContaining("manifest");
    }

    @Test
    void reportsAPathWithoutACorpus() throws IOException {
        Path text = write("a.txt", "text");

        assertThatThrownBy(() -> Corpus.at(folder.resolve("gone"), SizeLimit.DEFAULT))
                .isInstanceOf(CommandFailedException.class)
                .hasMessageContaining("no file or folder");
        assertThatThrownBy(() -> Corpus.at(folder, SizeLimit.DEFAULT))
                .isInstanceOf(CommandFailedException.class)
                .hasMessageContaining("is no corpus");
        assertThatThrownBy(() -> Corpus.at(text, SizeLimit.DEFAULT))
                .isInstanceOf(CommandFailedException.class)
                .hasMessageContaining("is no corpus");
    }

    private static List<Arrival> given(Path path) throws IOException {
        return Reading.all(Corpus.at(path, SizeLimit.DEFAULT).inOrderGiven());
    }

    private static List<Arrival> published(Path path) throws IOException {
        return Reading.all(Corpus.at(path, SizeLimit.DEFAULT).inOrderPublished(NOW, () -> false));
    }

    private static String row(String text, @Nullable String published) {
        return published == null
                ? "{\"text\": \"" + text + "\"}"
                : "{\"text\": \"" + text + "\", \"published\": \"" + published + "\"}";
    }

    private Path write(String name, String... lines) throws IOException {
        return Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n");
    }

    private Path compress(String name, String... lines) throws IOException {
        Path file = folder.resolve(name);
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }
}
