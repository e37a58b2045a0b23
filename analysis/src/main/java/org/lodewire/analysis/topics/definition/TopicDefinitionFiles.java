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
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.lodewire.analysis.files.FileRejectedException;
import org.lodewire.analysis.files.StructuredFile;
import org.lodewire.analysis.topics.query.TopicQueryCheck;
import org.lodewire.analysis.topics.query.TopicQueryParser;
import org.lodewire.analysis.topics.query.TopicRejectedException;
import org.lodewire.schemas.AlertRule;
import org.lodewire.schemas.TopicDefinition;

/**
 * Reads topic definitions from YAML or JSON files, one definition per file. Validates every field and the query, so
 * that the result can be published as it is, and reports all faults at once. Thread-safe.
 */
public final class TopicDefinitionFiles {

    private static final List<String> WINDOWS = List.of("5m", "1h", "24h", "7d");
    private static final int MAX_BYTES = 64 * 1024;
    private static final int MAX_LABEL = 200;
    private static final int MAX_RULES = 20;
    private static final int MAX_FILES = 10_000;
    /** Stands for a file that cannot be read. */
    private static final TopicDefinition NOTHING = TopicDefinition.newBuilder()
            .setId(DefinitionFields.NO_ID)
            .setLabel("")
            .setQuery("")
            .setWindows(WINDOWS)
            .setRules(List.of())
            .build();

    private final StructuredFile files = new StructuredFile(MAX_BYTES);
    private final TopicQueryCheck queries = new TopicQueryCheck();

    /**
     * Reads files, and all files of folders whose names end in .yaml, .yml or .json, ordered by name. Subfolders are
     * ignored.
     *
     * @throws TopicRejectedException if a file is missing or invalid, two files define the same topic, or a folder contains
     *                                no definition; with all faults of all files, each with the file, the field, the fault
     *                                and the remedy
     * @throws IOException            if a file cannot be read
     */
    public List<TopicDefinition> read(List<Path> filesOrFolders) throws IOException, TopicRejectedException {
        DefinitionFaults faults = new DefinitionFaults();
        List<TopicDefinition> topics = new ArrayList<>();
        Map<String, Path> origins = new HashMap<>();
        for (Path fileOrFolder : filesOrFolders) {
            for (Path file : filesOf(fileOrFolder, faults)) {
                TopicDefinition topic = readFile(file, faults);
                Path earlier =
                        topic.getId().equals(DefinitionFields.NO_ID) ? null : origins.putIfAbsent(topic.getId(), file);
                if (earlier != null) {
                    faults.addAll(
                            new TopicRejectedException(
                                    "id",
                                    "is " + topic.getId() + ", which is already defined in " + earlier
                                            + "; give each topic its own id, and each file only once"),
                            file);
                }
                topics.add(topic);
            }
        }
        faults.check();
        return List.copyOf(topics);
    }

    /** Reads one file, or all files of a folder. */
    public List<TopicDefinition> read(Path fileOrFolder) throws IOException, TopicRejectedException {
        return read(List.of(fileOrFolder));
    }

    private static List<Path> filesOf(Path fileOrFolder, DefinitionFaults faults) throws IOException {
        if (Files.notExists(fileOrFolder)) {
            faults.add(new TopicRejectedException(fileOrFolder.toString(), "there is no such file"));
            return List.of();
        }
        if (!Files.isDirectory(fileOrFolder)) {
            return List.of(fileOrFolder);
        }
        try (Stream<Path> entries = Files.list(fileOrFolder)) {
            List<Path> files = entries.filter(file -> file.toString().matches(".*\\.(yaml|yml|json)"))
                    .sorted()
                    .limit(MAX_FILES + 1)
                    .toList();
            if (files.isEmpty() || files.size() > MAX_FILES) {
                faults.add(new TopicRejectedException(
                        fileOrFolder.toString(),
                        "must contain 1 to " + MAX_FILES + " files whose names end in .yaml, .yml or .json"));
                return List.of();
            }
            return files;
        }
    }

    /** Returns the definition of a file; of no use but for its id if it has faults. */
    private TopicDefinition readFile(Path file, DefinitionFaults faults) throws IOException {
        DefinitionFaults ofFile = new DefinitionFaults();
        TopicDefinition topic = NOTHING;
        try {
            JsonNode tree = files.read(file);
            if (tree.isObject()) {
                topic = definition(new DefinitionFields(tree, "", ofFile), ofFile);
            } else {
                ofFile.add(new TopicRejectedException("file", "contains no fields; begin with id: and the topic's id"));
            }
        } catch (FileRejectedException e) {
            ofFile.add(new TopicRejectedException(e.where(), e.problem() + quotesHint(e.problem())));
        }
        try {
            ofFile.check();
        } catch (TopicRejectedException e) {
            faults.addAll(e, file);
        }
        return topic;
    }

    /** A value that goes on after its closing quotation mark, as in <i>query: "rare earth" OR tin</i>. */
    private static String quotesHint(String problem) {
        return problem.contains("while parsing a block mapping")
                ? ". If a value begins with a quotation mark, YAML ends it at the next one: write the query on the lines"
                        + " below 'query: >-', indented"
                : "";
    }

    private TopicDefinition definition(DefinitionFields fields, DefinitionFaults faults) {
        String id = fields.id("id");
        Optional<String> label = fields.text("label", MAX_LABEL);
        Optional<String> query = fields.text("query", TopicQueryParser.MAX_CHARS);
        query.ifPresent(text -> faults.collect(() -> queries.check(text)));
        List<String> chosen = fields.choices("windows", WINDOWS);
        List<String> windows = chosen.isEmpty() ? WINDOWS : chosen;
        TopicDefinition topic = TopicDefinition.newBuilder()
                .setId(id)
                .setLabel(label.orElse(id))
                .setQuery(query.orElse(""))
                .setWindows(windows)
                .setRules(rules(fields, windows, faults))
                .setEffectiveFrom(fields.instant("effective-from"))
                .setTimeZone(TimeZoneField.read(fields, "time-zone"))
                .build();
        fields.rejectUnknown("a topic");
        return topic;
    }

    private static List<AlertRule> rules(DefinitionFields fields, List<String> windows, DefinitionFaults faults) {
        List<AlertRule> rules = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (DefinitionFields.Item item : fields.items("rules", MAX_RULES)) {
            faults.collect(() -> {
                AlertRule rule = RuleReader.read(fields.object(item), windows);
                if (!rule.getId().equals(DefinitionFields.NO_ID) && !ids.add(rule.getId())) {
                    throw fields.fault(
                            item.name() + ".id",
                            "is " + rule.getId() + ", which another rule already has; give each rule its own id");
                }
                rules.add(rule);
            });
        }
        return rules;
    }
}
