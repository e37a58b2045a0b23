package org.lodewire.analysis.entities;

import java.util.List;
import org.lodewire.analysis.entities.article.EntityMention;
import org.lodewire.schemas.EntityType;

/**
 * A person, organisation, place or material of an article, with all its mentions.
 *
 * @param type what it is, never {@code OTHER}
 * @param name the gazetteer's canonical name, or else the longest form in the article
 * @param wikidataId such as {@code Q148}, or the id of an entity that a user added; null where it is not certain
 * @param salience from 0 to 1, see {@link Salience}
 * @param mentions in reading order, title first, at least one
 */
public record FoundEntity(
        EntityType type, String name, String wikidataId, double salience, List<EntityMention> mentions) {
    public FoundEntity {
        mentions = List.copyOf(mentions);
    }
}
