package org.lodewire.training.gazetteer;

import java.util.List;
import org.lodewire.schemas.EntityType;

/** A line of the gazetteer without context words. The id is a Wikidata item. */
record Entry(String id, EntityType type, String name, List<String> aliases) {

    String line() {
        String line = id + "\t" + type + "\t" + name;
        return aliases.isEmpty() ? line : line + "\t" + String.join("|", aliases);
    }
}
