package org.lodewire.training.gazetteer;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.lodewire.training.TrainingFailedException;

/** The package name-suggestion-index: Wikidata items of brands, operators and networks, with their names on maps. */
public record BrandIndex(String version, List<Item> items) {
    private static final String ITEMS = "dist/wikidata/wikidata.json";
    private static final String NAMES = "dist/json/nsi.json";
    private static final String ID = "Q[1-9][0-9]{0,11}+";
    private static final List<String> ROLES = List.of("brand", "operator", "network");
    private static final List<String> SPELLINGS = List.of("", ":en", ":short", ":short:en");

    /**
     * Reads the unpacked package.
     *
     * @throws TrainingFailedException if a file is missing or malformed
     */
    public static BrandIndex read(Path directory) {
        Map<String, Uses> uses = uses(PackageFile.read(directory, NAMES));
        PackageFile file = PackageFile.read(directory, ITEMS);
        List<Item> items = new ArrayList<>();
        file.required("wikidata").properties().forEach(field -> {
            if (!field.getKey().matches(ID)) {
                throw new TrainingFailedException(file.path() + " has an unexpected format: '" + field.getKey()
                        + "' is not a Wikidata item. Use the version in training/data/entities/README.md.");
            }
            Uses of = uses.getOrDefault(field.getKey(), new Uses());
            items.add(new Item(
                    field.getKey(),
                    field.getValue().path("label").textValue(),
                    field.getValue().path("description").textValue(),
                    of.folders,
                    of.names,
                    of.flagged));
        });
        return new BrandIndex(PackageFile.nameAndVersion(directory), items);
    }

    private static final class Uses {
        private final Set<String> folders = new TreeSet<>();
        private final Set<String> names = new LinkedHashSet<>();
        private boolean flagged;
    }

    private static Map<String, Uses> uses(PackageFile file) {
        Map<String, Uses> uses = new LinkedHashMap<>();
        file.required("nsi").properties().forEach(folder -> {
            for (JsonNode entry : folder.getValue().path("items")) {
                JsonNode tags = entry.path("tags");
                for (String role : ROLES) {
                    String id = tags.path(role + ":wikidata").textValue();
                    if (id != null) {
                        Uses of = uses.computeIfAbsent(id, i -> new Uses());
                        of.folders.add(folder.getKey());
                        addNames(tags, role, of.names);
                    }
                }
                String flagged = tags.path("subject:wikidata").textValue();
                if (flagged != null) {
                    uses.computeIfAbsent(flagged, i -> new Uses()).flagged = true;
                }
            }
        });
        return uses;
    }

    private static void addNames(JsonNode tags, String role, Set<String> names) {
        for (String spelling : SPELLINGS) {
            String name = tags.path(role + spelling).textValue();
            if (name != null) {
                names.add(name);
            }
        }
        for (String key : List.of("official_name", "short_name", "alt_name")) {
            String name = tags.path(key).textValue();
            if (name != null && role.equals("brand")) {
                names.add(name);
            }
        }
    }
}
