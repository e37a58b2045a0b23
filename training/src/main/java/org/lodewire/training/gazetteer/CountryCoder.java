package org.lodewire.training.gazetteer;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.lodewire.schemas.EntityType;
import org.lodewire.training.TrainingFailedException;

/** The package country-coder: countries and their parts, dependent territories, and regions of the world. */
public record CountryCoder(String version, List<Entry> places) {
    private static final String BORDERS = "src/data/borders.json";
    /** Levels of statistical groups, such as {@code US Territories} and {@code Outermost Regions of the EU}. */
    private static final Set<String> GROUPINGS =
            Set.of("subcountryGroup", "subunion", "world", "union", "unitedNations");

    /**
     * Reads the unpacked package.
     *
     * @throws TrainingFailedException if a file is missing or malformed
     */
    public static CountryCoder read(Path directory) {
        PackageFile file = PackageFile.read(directory, BORDERS);
        List<Entry> places = new ArrayList<>();
        for (JsonNode feature : file.required("features")) {
            JsonNode properties = feature.path("properties");
            String id = properties.path("wikidata").textValue();
            String name = properties.path("nameEn").textValue();
            if (id == null || name == null) {
                throw new TrainingFailedException(
                        file.path() + " has an unexpected format: a place lacks 'wikidata' or 'nameEn'."
                                + " Use the version in training/data/entities/README.md.");
            }
            if (!GROUPINGS.contains(properties.path("level").asText())) {
                places.add(new Entry(id, EntityType.PLACE, name, aliases(properties)));
            }
        }
        return new CountryCoder(PackageFile.nameAndVersion(directory), places);
    }

    /** Returns the aliases without codes such as {@code US-GU} and {@code BU}. */
    private static List<String> aliases(JsonNode properties) {
        List<String> aliases = new ArrayList<>();
        for (JsonNode alias : properties.path("aliases")) {
            if (alias.asText().chars().anyMatch(Character::isLowerCase)) {
                aliases.add(alias.asText());
            }
        }
        return aliases;
    }
}
