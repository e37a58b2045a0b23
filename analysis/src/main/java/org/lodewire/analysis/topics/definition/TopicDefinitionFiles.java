package org.lodewire.analysis.topics.definition;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lodewire.analysis.definition.DefinitionFaults;
import org.lodewire.analysis.definition.DefinitionFields;
import org.lodewire.analysis.definition.DefinitionFiles;
import org.lodewire.analysis.definition.DefinitionRejectedException;
import org.lodewire.analysis.definition.TimeZoneField;
import org.lodewire.analysis.files.SourceText;
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

    private final DefinitionFiles files = new DefinitionFiles(MAX_BYTES, "id: and the topic's id");
    private final TopicQueryCheck queries = new TopicQueryCheck();

    /**
     * Reads files, and all files of folders whose names end in .yaml, .yml or .json, ordered by name. Subfolders are
     * ignored.
     *
     * @throws DefinitionRejectedException if a file is missing or invalid, two files define the same topic, or a folder contains
     *                                     no definition; with all faults of all files, each with the file, the field, the
     *                                     fault and the remedy
     * @throws IOException                 if a file cannot be read
     */
    public List<TopicDefinition> read(List<Path> filesOrFolders) throws IOException, DefinitionRejectedException {
        List<TopicDefinition> topics = new ArrayList<>();
        Map<String, Path> origins = new HashMap<>();
        files.read(filesOrFolders, (file, tree, faults) -> {
            TopicDefinition topic = definition(tree, faults);
            requireNew(topic.getId(), file, origins, faults);
            topics.add(topic);
        });
        return List.copyOf(topics);
    }

    private static void requireNew(String id, Path file, Map<String, Path> origins, DefinitionFaults faults) {
        Path earlier = id.equals(DefinitionFields.NO_ID) ? null : origins.putIfAbsent(id, file);
        if (earlier != null) {
            faults.add(new DefinitionRejectedException(
                    "id",
                    "is " + id + ", which is already defined in " + earlier
                            + "; give each topic its own id, and each file only once"));
        }
    }

    /** Reads one file, or all files of a folder. */
    public List<TopicDefinition> read(Path fileOrFolder) throws IOException, DefinitionRejectedException {
        return read(List.of(fileOrFolder));
    }

    /**
     * Reads the content of one file, such as the body of a request.
     *
     * @param isJson whether it is JSON instead of YAML
     * @throws DefinitionRejectedException if it is invalid; with all faults
     */
    public TopicDefinition read(byte[] content, boolean isJson) throws DefinitionRejectedException {
        List<TopicDefinition> topics = new ArrayList<>();
        files.read(content, isJson, (file, tree, faults) -> topics.add(definition(tree, faults)));
        return topics.get(0);
    }

    private void check(SourceText query, DefinitionFaults faults) {
        try {
            queries.check(query);
        } catch (TopicRejectedException e) {
            faults.add(new DefinitionRejectedException(e.faults()));
        }
    }

    private TopicDefinition definition(StructuredFile.Tree tree, DefinitionFaults faults) {
        DefinitionFields fields = new DefinitionFields(tree.root(), "", faults);
        String id = fields.id("id");
        fields.require("label", "a name for people, on one line");
        Optional<String> label = fields.line("label", MAX_LABEL);
        Optional<String> query = fields.text("query", TopicQueryParser.MAX_CHARS);
        query.ifPresent(text -> check(tree.texts().of("query", text), faults));
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
                DefinitionFields ofRule = fields.object(item);
                AlertRule rule = RuleReader.read(ofRule, windows);
                if (!rule.getId().equals(DefinitionFields.NO_ID) && !ids.add(rule.getId())) {
                    ofRule.reject(
                            "id", "is " + rule.getId() + ", which another rule already has; give each rule its own id");
                }
                rules.add(rule);
            });
        }
        return rules;
    }
}
