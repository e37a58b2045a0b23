package org.lodewire.training.gazetteer;

import java.util.Set;

/**
 * A Wikidata item that the brand index refers to.
 *
 * @param label English, may be null
 * @param description English, may be null
 * @param folders of the index that use it as a brand, an operator or a network, such as {@code brands/amenity/bank}
 * @param names by which the index calls it, in the order of the file
 * @param flagged whether a flag stands for it: a country, a state, a province
 */
record Item(String id, String label, String description, Set<String> folders, Set<String> names, boolean flagged) {
    long number() {
        return Long.parseLong(id.substring(1));
    }
}
