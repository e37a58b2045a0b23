package org.lodewire.streams.entities;

import java.util.Set;
import org.lodewire.schemas.EntityType;

/**
 * One thing of the gazetteer.
 *
 * @param id Wikidata item, null where it is not certain
 * @param context words of which an article must use one before a doubtful name stands for this thing
 */
record GazetteerEntry(String id, EntityType type, String name, Set<String> context) {
    boolean fits(Vocabulary article) {
        return context.stream().anyMatch(article::contains);
    }
}
