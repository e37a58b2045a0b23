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

/** Reads labelled texts. Files whose names end in {@code .gz} are decompressed. Stateless. */
public final class Corpora {
    private static final int SENTENCES_PER_TEXT = 20;
    private static final Set<String> ATTACHED =
            Set.of("'s", "'S", "n't", "'m", "'re", "'ve", "'ll", "'d", ",", ".", ";", ":", "?", "!", ")", "%", "''");

    private Corpora() {}

    /**
     * Reads articles, rows of id and text, and their labels, rows in the format of {@link NameLabels}.
     */
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

    /**
     * Reads lines of a word, a tab and an IOB2 tag, with sentences separated by empty lines. Twenty sentences become
     * one text.
     */
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
                if (sentences % SENTENCES_PER_TEXT == 0) {
                    texts.add(LabelledText.of(file.getFileName() + ":" + texts.size(), weight, text.toString(), names));
                    text.setLength(0);
                    names = new ArrayList<>();
                }
                continue;
            }
            String word = line.substring(0, line.indexOf('\t'));
            String tag = line.substring(line.indexOf('\t') + 1);
            boolean attached = text.length() == 0
                    || text.charAt(text.length() - 1) == '\n'
                    || ATTACHED.contains(word)
                    || text.charAt(text.length() - 1) == '(';
            text.append(attached ? "" : " ");
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

    /** Reads an evaluation set: texts in {@code PREFIX.input.ndjson.gz}, names in {@code PREFIX.truth.ndjson.gz}. */
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
            JsonNode truth = byId.get(row.path("id").asText());
            if (truth == null) {
                throw new IOException(
                        "there are no true names for the id '" + row.path("id").asText() + "' in " + prefix);
            }
            for (JsonNode name : truth.path("entities")) {
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

    /** Reads the lines of a UTF-8 file. */
    public static List<String> lines(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                BufferedReader reader = new BufferedReader(new InputStreamReader(
                        file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in, StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        }
    }
}
