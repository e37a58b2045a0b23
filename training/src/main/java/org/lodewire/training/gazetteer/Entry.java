package org.lodewire.training.gazetteer;

import java.util.List;
import org.lodewire.schemas.EntityType;

/** An entry of the gazetteer from a package. The id is a Wikidata item; there are no context words. */
record Entry(String id, EntityType type, String name, List<String> aliases) {

    String line() {
        String line = id + "\t" + type + "\t" + name;
        return aliases.isEmpty() ? line : line + "\t" + String.join("|", aliases);
    }
}
