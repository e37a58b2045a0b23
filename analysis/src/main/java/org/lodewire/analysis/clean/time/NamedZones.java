package org.lodewire.analysis.clean.time;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The zones that abbreviations mean on the pages of a place, from {@code zones.tsv}. Immutable and thread-safe. */
final class NamedZones {

    /** One meaning of a name: the languages and countries of the pages on which it has it; no countries for all. */
    private record Meaning(ZoneId zone, Set<String> languages, Set<String> countries) {

        boolean fits(Place place) {
            boolean spoken =
                    place.language() == null || languages.contains("*") || languages.contains(place.language());
            return spoken && (countries.isEmpty() || place.country() != null && countries.contains(place.country()));
        }
    }

    private final Map<String, List<Meaning>> byName = new HashMap<>();

    private NamedZones() {}

    static NamedZones load() {
        NamedZones zones = new NamedZones();
        for (String[] row : TimeResource.rows("zones.tsv")) {
            Meaning meaning = new Meaning(
                    ZoneId.of(row[1]),
                    Set.of(row[2].split(" ")),
                    row.length > 3 ? Set.of(row[3].split(" ")) : Set.of());
            for (String name : row[0].split(" ")) {
                zones.byName.computeIfAbsent(name, any -> new ArrayList<>()).add(meaning);
            }
        }
        return zones;
    }

    /** Whether a word in lower case abbreviates a zone on some page. */
    boolean isName(String word) {
        return byName.containsKey(word);
    }

    /** The zone that a word in lower case means on a page, null if it means none there. */
    @Nullable
    ZoneId find(String word, Place place) {
        for (Meaning meaning : byName.getOrDefault(word, List.of())) {
            if (meaning.fits(place)) {
                return meaning.zone;
            }
        }
        return null;
    }
}
