package org.lodewire.training.clean;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.lodewire.streams.clean.line.DateLine;
import org.lodewire.streams.clean.line.Line;
import org.lodewire.streams.clean.line.LineRules;
import org.lodewire.streams.clean.line.PlainText;
import org.lodewire.streams.clean.page.ElementNames;
import org.lodewire.streams.clean.page.PageBlocks;
import org.lodewire.streams.clean.page.metadata.MetadataReader;

/** Reads labelled documents: rows with {@code id, source, url} and {@code html} or {@code text}, and rows with the true text. */
final class Corpus {

    private static final JsonMapper JSON = new JsonMapper();

    private final LineRules rules = LineRules.load(new DateLine());
    private final MetadataReader metadata = new MetadataReader(new DateLine());
    private final Variants variants = new Variants(rules);
    private final ElementNames names = ElementNames.load();

    LineRules rules() {
        return rules;
    }

    /** Pages; if asked, as the plain text that a browser's copy of them gives. */
    List<Sample> read(String set, Path input, Path truth, boolean asText) throws IOException {
        Map<String, String> texts = new HashMap<>();
        rows(truth, row -> texts.put(row.get("id").asText(), row.get("text").asText()));
        List<Sample> samples = new ArrayList<>();
        rows(input, row -> {
            String want = texts.get(row.get("id").asText());
            Sample sample = row.has("html") ? page(set, row, want, asText)
                    : sample(set, row, row.path("title").asText(null), null, PlainText.lines(row.get("text").asText()), want);
            samples.add(sample);
            if (sample.page() == null) {
                samples.addAll(variants.of(sample));
            }
        });
        return samples;
    }

    private Sample page(String set, JsonNode row, String truth, boolean asText) {
        Document page = Jsoup.parse(row.get("html").asText());
        PageBlocks blocks = PageBlocks.of(page, names);
        return asText ? sample(set, row, null, null, blocks.lines().stream().map(line -> Line.of(line.text())).toList(), truth)
                : sample(set, row, metadata.read(page, row.path("url").asText(null)).title(), blocks, blocks.lines(), truth);
    }

    private Sample sample(String set, JsonNode row, String title, PageBlocks page, List<Line> lines, String truth) {
        String[] reasons = lines.stream().map(rules::reason).toArray(String[]::new);
        List<List<String>> words = lines.stream().map(line -> Alignment.words(line.text())).toList();
        List<String> want = Alignment.words(truth);
        return new Sample(set, row.get("id").asText(), row.path("source").asText(), false, title, row.path("url").asText(null), page, lines,
                reasons, words, Alignment.shares(words, want), Shingles.of(want), want.size());
    }

    private interface RowReader {
        void read(JsonNode row);
    }

    private static void rows(Path file, RowReader reader) throws IOException {
        try (InputStream in = Files.newInputStream(file);
             InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in;
             BufferedReader lines = new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                reader.read(JSON.readTree(line));
            }
        }
    }
}
