package org.lodewire.cli.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InputFileTest {

    @TempDir
    private Path folder;

    private InputFile file(String name, byte[] content) throws IOException {
        return new InputFile(Files.write(folder.resolve(name), content));
    }

    private InputFile file(String name, String content) throws IOException {
        return file(name, content.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] compressed(String content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.ndjson", "a.jsonl", "a.ndjson.gz", "A.JSONL.GZ"})
    void recognizesRowsByTheName(String name) {
        assertThat(new InputFile(Path.of(name)).hasRows()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.html", "a.txt", "ndjson", "a.ndjson.txt", "a.gz", "/"})
    void takesOtherFilesForArticles(String name) {
        assertThat(new InputFile(Path.of(name)).hasRows()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "a.html, words, html",
        "a.HTM, words, html",
        "a.txt, <p>, text",
        "a, <p>, html",
        "a.asp, ' \n<p>', html",
        "a, '\ufeff<p>', html",
        "a, words <p>, text"
    })
    void recognizesAPageByItsNameOrElseByItsBeginning(String name, String content, String field) throws IOException {
        assertThat(file(name, content).article(null).has(field)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-16"})
    void recognizesAPageByItsBeginningInOtherCharsets(String charset) throws IOException {
        assertThat(file("a", "\r\n<html>".getBytes(Charset.forName(charset)))
                        .article(null)
                        .has("html"))
                .isTrue();
    }

    @Test
    void leavesTheBytesUnchangedAndTheCharsetUnknown() throws Exception {
        byte[] bytes = {'a', (byte) 0xE9, 0};

        Row.Content content = file("a.txt", bytes).article(null).content("text");

        assertThat(content.bytes()).isEqualTo(bytes);
        assertThat(content.charset()).isNull();
    }

    @Test
    void namesAnArticleAfterItsFile() throws Exception {
        assertThat(file("a.txt", "words").article(null).id()).isEqualTo("a.txt");
    }

    @Test
    void passesTheUrlOn() throws Exception {
        assertThat(file("a.txt", "words").article("https://example.com/a").text("url"))
                .isEqualTo("https://example.com/a");
    }

    @Test
    void readsCompressedArticles() throws Exception {
        assertThat(file("a.html.gz", compressed("words"))
                        .article(null)
                        .content("html")
                        .bytes())
                .isEqualTo("words".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void reportsAMissingFile() {
        Path missing = folder.resolve("missing.html");

        assertThatThrownBy(() -> new InputFile(missing).article(null))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessage("There is no file " + missing + ".");
    }

    @Test
    void reportsAFolder() {
        assertThatThrownBy(() -> new InputFile(folder).open())
                .hasMessage(folder + " is a folder; name the files in it.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \r\n\t", "\ufeff"})
    void reportsAnEmptyArticle(String content) throws IOException {
        InputFile file = file("a.html", content);

        assertThatThrownBy(() -> file.article(null)).hasMessage(file.path() + " is empty.");
    }

    @Test
    void reportsAFileThatIsNotCompressed() throws IOException {
        InputFile file = file("a.html.gz", "<html> and more");

        assertThatThrownBy(() -> file.article(null))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageStartingWith("Cannot read " + file.path());
    }

    @Test
    void reportsATruncatedCompressedFile() throws IOException {
        byte[] whole = compressed("some words");
        InputFile file = file("a.ndjson.gz", Arrays.copyOf(whole, whole.length - 9));

        try (InputStream rows = file.open()) {
            assertThatThrownBy(rows::readAllBytes).hasMessage("Cannot read " + file.path() + ": it is cut off.");
        }
    }

    @Test
    void refusesAnArticleOverTheLimitHoweverSmallItsFile() throws IOException {
        Path path = folder.resolve("a.txt.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(path))) {
            byte[] block = new byte[1 << 20];
            for (int written = 0; written <= InputFile.MAX_BYTES; written += block.length) {
                out.write(block);
            }
        }

        assertThatThrownBy(() -> new InputFile(path).article(null))
                .hasMessage(path + " is longer than 67108864 bytes.");
    }
}
