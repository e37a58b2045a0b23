/**
 * Search over the articles of the last days, in the language of topics. Reads {@code news.articles.clean}, {@code
 * news.articles.entities}, {@code news.articles.stories} and {@code news.topics.mentions}, and keeps an index of them on disk,
 * which is made again from the topics if it is lost.
 *
 * <p>{@link org.lodewire.subscriptions.search.IndexFeed} fills an {@link org.lodewire.subscriptions.search.ArticleIndex}, which
 * {@link org.lodewire.subscriptions.search.ArticleSearch} asks.
 */
@NullMarked
package org.lodewire.subscriptions.search;

import org.jspecify.annotations.NullMarked;
