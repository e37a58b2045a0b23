package org.lodewire.producer.source;

import org.jspecify.annotations.Nullable;
import org.lodewire.producer.article.Arrival;

/**
 * A row of a source, with what a producer has no use for and its readers may want.
 *
 * @param arrival what the row is for a producer: an article, a withdrawal or a rejection
 * @param id      the row's own id; null if it has none, or is no JSON. The id of an article is another one
 * @param text    the field {@code text}, which an article with a page has no use for; null if there is none
 */
public record ArticleRow(
        Arrival arrival, @Nullable String id, @Nullable String text) {}
