package org.lodewire.streams.flow;

import org.lodewire.schemas.ArticleEntities;
import org.lodewire.schemas.CleanArticle;

/**
 * An article and what was found in it, as stages hand it on in memory.
 *
 * @param article  the article
 * @param entities its entities
 */
public record EnrichedArticle(CleanArticle article, ArticleEntities entities) {}
