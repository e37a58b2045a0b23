package org.lodewire.analysis.feeds;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.lodewire.analysis.definition.DefinitionFaults;
import org.lodewire.analysis.definition.DefinitionFields;
import org.lodewire.analysis.definition.DefinitionFiles;
import org.lodewire.analysis.definition.DefinitionList;
import org.lodewire.analysis.definition.DefinitionRejectedException;
import org.lodewire.analysis.files.StructuredFile;
import org.lodewire.schemas.FeedDefinition;

/**
 * Reads definitions of feeds from YAML or JSON files, each with a list {@code feeds} and, optionally, {@code defaults} for its
 * fields. Validates every field, so that the result can be published as it is, and reports all faults at once. Thread-safe.
 */
public final class FeedDefinitionFiles {

    private static final int MAX_BYTES = 8 * 1024 * 1024;
    private static final int MAX_FEEDS = 50_000;

    private final DefinitionFiles files = new DefinitionFiles(MAX_BYTES, "feeds: and a list of feeds");

    /**
     * Reads files, and all files of folders whose names end in .yaml, .yml or .json, ordered by name. Subfolders are
     * ignored.
     *
     * @throws DefinitionRejectedException if a file is missing or invalid, an id is given twice, or a folder contains no
     *                                     definition; with all faults of all files, each with the file, the line at which
     *                                     the feed begins, the field, the fault and the remedy
     * @throws IOException                 if a file cannot be read
     */
    public List<FeedDefinition> read(List<Path> filesOrFolders) throws IOException, DefinitionRejectedException {
        DefinitionList<FeedDefinition> list = new DefinitionList<>("feeds", "feed", MAX_FEEDS, FeedDefinition::getId);
        List<FeedDefinition> feeds = new ArrayList<>();
        files.read(filesOrFolders, (file, tree, faults) -> feeds.addAll(read(file, tree, list, faults)));
        return List.copyOf(feeds);
    }

    private static List<FeedDefinition> read(
            Path file, StructuredFile.Tree tree, DefinitionList<FeedDefinition> list, DefinitionFaults faults) {
        DefinitionFields top = new DefinitionFields(tree.root(), "", faults);
        FeedDefinition defaults = top.valid(
                        "defaults", "a group of fields, such as language: en", value -> value.isObject())
                .map(object -> FeedDefinitionReader.defaults(new DefinitionFields(object, "defaults.", faults)))
                .orElse(FeedDefinitionReader.DEFAULTS);
        List<FeedDefinition> feeds =
                list.read(file, tree, top, "id and url", faults, fields -> FeedDefinitionReader.feed(fields, defaults));
        top.rejectUnknown("a file of feeds");
        return feeds;
    }
}
