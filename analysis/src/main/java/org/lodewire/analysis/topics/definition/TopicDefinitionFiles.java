package org.lodewire.analysis.topics.definition;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.lodewire.analysis.files.FileRejectedException;
import org.lodewire.analysis.files.StructuredFile;
import org.lodewire.analysis.topics.query.TopicQueryParser;
import org.lodewire.analysis.topics.query.TopicRejectedException;
import org.lodewire.analysis.topics.words.TopicAnalyzer;
import org.lodewire.schemas.AlertRule;
import org.lodewire.schemas.TopicDefinition;

/**
 * Reads topic definitions from YAML or JSON files, one definition per file. Validates every field and the query, so
 * that the result can be published as it is. Thread-safe.
 */
public final class TopicDefinitionFiles {

    private static final List<String> WINDOWS = List.of("5m", "1h", "24h", "7d");
    private static final int MAX_BYTES = 64 * 1024;
    private static final int MAX_LABEL = 200;
    private static final int MAX_RULES = 20;
    private static final int MAX_FILES = 10_000;

    private final StructuredFile files = new StructuredFile(MAX_BYTES);
    private final TopicQueryParser queries = new TopicQueryParser(new TopicAnalyzer());

    /**
     * Reads one file, or all files of a folder whose names end in .yaml, .yml or .json, ordered by name. Subfolders are
     * ignored.
     *
     * @throws TopicRejectedException if a file is invalid, two files define the same topic, or a folder contains no
     *                                definition; the message names the file, the field, the fault and the remedy
     * @throws IOException            if a file cannot be read
     */
    public List<TopicDefinition> read(Path fileOrFolder) throws IOException, TopicRejectedException {
        List<TopicDefinition> topics = new ArrayList<>();
        Map<String, Path> origins = new HashMap<>();
        for (Path file : filesOf(fileOrFolder)) {
            TopicDefinition topic = readFile(file);
            Path earlier = origins.putIfAbsent(topic.getId(), file);
            if (earlier != null) {
                throw new TopicRejectedException(
                                "id",
                                "is " + topic.getId() + ", which is already defined in " + earlier.getFileName()
                                        + "; give each topic its own id")
                        .in(file);
            }
            topics.add(topic);
        }
        return List.copyOf(topics);
    }

    private static List<Path> filesOf(Path fileOrFolder) throws IOException, TopicRejectedException {
        if (!Files.isDirectory(fileOrFolder)) {
            return List.of(fileOrFolder);
        }
        try (Stream<Path> entries = Files.list(fileOrFolder)) {
            List<Path> files = entries.filter(file -> file.toString().matches(".*\\.(yaml|yml|json)"))
                    .sorted()
                    .limit(MAX_FILES + 1)
                    .toList();
            if (files.isEmpty() || files.size() > MAX_FILES) {
                throw new TopicRejectedException(
                        fileOrFolder.toString(),
                        "must contain 1 to " + MAX_FILES + " files whose names end in .yaml, .yml or .json");
            }
            return files;
        }
    }

    private TopicDefinition readFile(Path file) throws IOException, TopicRejectedException {
        try {
            return definition(tree(file));
        } catch (TopicRejectedException e) {
            throw e.in(file);
        }
    }

    private JsonNode tree(Path file) throws IOException, TopicRejectedException {
        try {
            JsonNode tree = files.read(file);
            if (!tree.isObject()) {
                throw new TopicRejectedException("file", "contains no fields; begin with id: and the topic's id");
            }
            return tree;
        } catch (FileRejectedException e) {
            throw new TopicRejectedException(e.where(), e.problem());
        }
    }

    private TopicDefinition definition(JsonNode tree) throws TopicRejectedException {
        DefinitionFields fields = new DefinitionFields(tree, "");
        String id = fields.id("id");
        String label = fields.text("label", MAX_LABEL);
        String query = fields.text("query", TopicQueryParser.MAX_CHARS);
        queries.parse(query);
        List<String> chosen = fields.choices("windows", WINDOWS);
        List<String> windows = chosen.isEmpty() ? WINDOWS : chosen;
        TopicDefinition topic = TopicDefinition.newBuilder()
                .setId(id)
                .setLabel(label)
                .setQuery(query)
                .setWindows(windows)
                .setRules(rules(fields, windows))
                .setEffectiveFrom(fields.instant("effective-from"))
                .build();
        fields.rejectUnknown("a topic");
        return topic;
    }

    private static List<AlertRule> rules(DefinitionFields fields, List<String> windows) throws TopicRejectedException {
        List<AlertRule> rules = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (DefinitionFields.Item item : fields.items("rules", MAX_RULES)) {
            AlertRule rule = RuleReader.read(fields.object(item), windows);
            if (!ids.add(rule.getId())) {
                throw fields.fault(
                        item.name() + ".id",
                        "is " + rule.getId() + ", which another rule already has; give each rule its own id");
            }
            rules.add(rule);
        }
        return rules;
    }
}
