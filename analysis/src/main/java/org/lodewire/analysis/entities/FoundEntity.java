package org.lodewire.analysis.entities;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lodewire.analysis.entities.article.EntityMention;
import org.lodewire.schemas.EntityType;

/**
 * A person, organisation, place or material that an article mentions, with all its mentions.
 *
 * @param type       never {@code OTHER}
 * @param name       canonical name in the gazetteer, otherwise the longest form in the article
 * @param wikidataId id such as {@code Q148}, or the id of a user-defined entity; null if uncertain
 * @param salience   from 0 to 1, see {@link Salience}
 * @param mentions   in reading order, title first; at least one
 */
public record FoundEntity(
        EntityType type, String name, @Nullable String wikidataId, double salience, List<EntityMention> mentions) {
    public FoundEntity {
        mentions = List.copyOf(mentions);
    }
}
