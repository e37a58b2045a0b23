package org.lodewire.training.entities;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.lodewire.schemas.EntityType;

/** Reads labelled texts, gzipped where the file is named {@code .gz}. */
public final class Corpora {
    private static final int SENTENCES_A_TEXT = 20;
    private static final Set<String> CLINGING =
            Set.of("'s", "'S", "n't", "'m", "'re", "'ve", "'ll", "'d", ",", ".", ";", ":", "?", "!", ")", "%", "''");

    private Corpora() {}

    /** Reads {@code texts}, rows of id and text, with {@code labels}, rows as {@link NameLabels} has them. */
    public static List<LabelledText> articles(Path texts, Path labels, float weight) throws IOException {
        ObjectMapper json = new ObjectMapper();
        Map<String, JsonNode> byId = new HashMap<>();
        for (String line : lines(labels)) {
            JsonNode row = json.readTree(line);
            byId.put(row.path("id").asText(), row);
        }
        List<LabelledText> articles = new ArrayList<>();
        for (String line : lines(texts)) {
            JsonNode row = json.readTree(line);
            String id = row.path("id").asText();
            if (byId.containsKey(id)) {
                String text = row.path("text").asText();
                articles.add(LabelledText.of(id, weight, text, NameLabels.spans(text, byId.get(id))));
            }
        }
        return articles;
    }

    /** Reads lines of a word, a tab and its tag (IOB2), sentences parted by empty lines; twenty sentences are one text. */
    public static List<LabelledText> conll(Path file, float weight) throws IOException {
        List<LabelledText> texts = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        List<Span> names = new ArrayList<>();
        int sentences = 0;
        boolean inside = false;
        List<String> lines = new ArrayList<>(lines(file));
        lines.add("");
        for (String line : lines) {
            if (line.isBlank()) {
                inside = false;
                sentences++;
                text.append('\n');
                if (sentences % SENTENCES_A_TEXT == 0) {
                    texts.add(LabelledText.of(file.getFileName() + ":" + texts.size(), weight, text.toString(), names));
                    text.setLength(0);
                    names = new ArrayList<>();
                }
                continue;
            }
            String word = line.substring(0, line.indexOf('\t'));
            String tag = line.substring(line.indexOf('\t') + 1);
            boolean clings = text.length() == 0
                    || text.charAt(text.length() - 1) == '\n'
                    || CLINGING.contains(word)
                    || text.charAt(text.length() - 1) == '(';
            text.append(clings ? "" : " ");
            EntityType type = tag.length() > 2 ? NameLabels.TYPES.get(tag.substring(2)) : null;
            if (type != null && tag.startsWith("I") && inside) {
                Span open = names.remove(names.size() - 1);
                names.add(new Span(open.start(), text.length() + word.length(), type));
            } else if (type != null) {
                names.add(new Span(text.length(), text.length() + word.length(), type));
            }
            inside = type != null;
            text.append(word);
        }
        texts.add(LabelledText.of(file.getFileName() + ":" + texts.size(), weight, text.toString(), names));
        return texts;
    }

    /** Reads an evaluation set: {@code PREFIX.input.ndjson.gz} has the texts, {@code PREFIX.truth.ndjson.gz} the names. */
    public static List<LabelledText> evaluation(Path prefix) throws IOException {
        ObjectMapper json = new ObjectMapper();
        Map<String, JsonNode> byId = new HashMap<>();
        for (String line : lines(Path.of(prefix + ".truth.ndjson.gz"))) {
            JsonNode row = json.readTree(line);
            byId.put(row.path("id").asText(), row);
        }
        List<LabelledText> texts = new ArrayList<>();
        for (String line : lines(Path.of(prefix + ".input.ndjson.gz"))) {
            JsonNode row = json.readTree(line);
            String text = row.path("text").asText();
            List<Span> names = new ArrayList<>();
            for (JsonNode name : byId.get(row.path("id").asText()).path("entities")) {
                EntityType type = NameLabels.TYPES.get(name.path("type").asText());
                if (type != null) {
                    names.add(new Span(
                            text.offsetByCodePoints(0, name.path("start").asInt()),
                            text.offsetByCodePoints(0, name.path("end").asInt()),
                            type));
                }
            }
            texts.add(LabelledText.of(row.path("id").asText(), 0, text, names));
        }
        return texts;
    }

    public static List<String> lines(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                BufferedReader reader = new BufferedReader(new InputStreamReader(
                        file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in, StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        }
    }
}
