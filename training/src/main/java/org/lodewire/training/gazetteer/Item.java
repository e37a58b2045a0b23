package org.lodewire.training.gazetteer;

import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A Wikidata item in the brand index.
 *
 * @param label       in English, may be null
 * @param description in English, may be null
 * @param folders     folders of the index that use it as brand, operator or network, such as {@code
 *                    brands/amenity/bank}
 * @param names       names in the index, in the order of the file
 * @param flagged     whether it has a flag, as countries, states and provinces do
 */
record Item(
        String id,
        @Nullable String label,
        @Nullable String description,
        Set<String> folders,
        Set<String> names,
        boolean flagged) {
    /** The label of an item that has one. */
    String requiredLabel() {
        return Objects.requireNonNull(label, id);
    }

    long number() {
        return Long.parseLong(id.substring(1));
    }
}
