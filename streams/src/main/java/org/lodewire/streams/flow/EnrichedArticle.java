package org.lodewire.streams.flow;

import org.lodewire.schemas.ArticleEntities;
import org.lodewire.schemas.CleanArticle;

/**
 * An article and its entities. Stages of one application pass it on in memory; it is not written to a topic.
 *
 * @param article  the article
 * @param entities its entities
 */
public record EnrichedArticle(CleanArticle article, ArticleEntities entities) {}
