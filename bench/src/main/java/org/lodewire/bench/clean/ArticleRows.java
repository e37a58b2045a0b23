package org.lodewire.bench.clean;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.lodewire.schemas.ContentFormat;

/** Reads newline-delimited JSON, gzipped if the file name ends with {@code .gz}, into memory. Stateless. */
public final class ArticleRows {

    private static final ObjectReader ROWS = JsonMapper.builder().build().readerFor(Row.class);

    private ArticleRows() {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Row(String id, String source, String url, String title, String html, String text) {}

    /** Returns the rows that have {@code html}. */
    public static List<LabelledPage> pages(Path file) throws IOException {
        return rows(file).stream()
                .filter(row -> row.html != null)
                .map(row -> LabelledPage.of(row.id, row.source, row.url, row.title, ContentFormat.HTML, row.html))
                .toList();
    }

    /** Returns the rows that have {@code text}. */
    public static List<LabelledPage> texts(Path file) throws IOException {
        return rows(file).stream()
                .filter(row -> row.text != null)
                .map(row -> LabelledPage.of(row.id, row.source, row.url, row.title, ContentFormat.TEXT, row.text))
                .toList();
    }

    /** Returns the expected text of each article by its id, in the order of the file. */
    public static Map<String, String> truth(Path file) throws IOException {
        Map<String, String> truth = new LinkedHashMap<>();
        for (Row row : rows(file)) {
            truth.put(row.id, row.text == null ? "" : row.text);
        }
        return truth;
    }

    private static List<Row> rows(Path file) throws IOException {
        List<Row> rows = new ArrayList<>();
        try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file));
                InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
                MappingIterator<Row> each = ROWS.readValues(plain)) {
            while (each.hasNextValue()) {
                rows.add(each.nextValue());
            }
        }
        return rows;
    }
}
