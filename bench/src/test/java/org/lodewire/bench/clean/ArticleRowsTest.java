package org.lodewire.bench.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArticleRowsTest {

    private static final String ROWS = """
            {"id": "1", "source": "a", "html": "<p>Eins", "more": [1]}

            {"id": "2", "url": "https://news.example/2", "text": "Zwei \u00fc"}
            """;

    @TempDir
    private Path folder;

    @Test
    void takesRowsWithHtmlAsPages() throws IOException {
        assertThat(ArticleRows.pages(file())).extracting(LabelledPage::string).containsExactly("<p>Eins");
    }

    @Test
    void takesRowsWithTextAsTexts() throws IOException {
        assertThat(ArticleRows.texts(file())).extracting(LabelledPage::url).containsExactly("https://news.example/2");
    }

    @Test
    void expectsAnEmptyTextForRowsWithoutText() throws IOException {
        assertThat(ArticleRows.truth(file())).containsEntry("1", "").containsEntry("2", "Zwei \u00fc");
    }

    @Test
    void decompressesGzippedFiles() throws IOException {
        Path file = folder.resolve("rows.ndjson.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(ROWS.getBytes(StandardCharsets.UTF_8));
        }
        assertThat(ArticleRows.texts(file)).hasSize(1);
    }

    private Path file() throws IOException {
        return Files.writeString(folder.resolve("rows.ndjson"), ROWS);
    }
}
