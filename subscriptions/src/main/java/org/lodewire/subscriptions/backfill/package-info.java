/**
 * Backfills topics. Reads {@code news.articles.clean}, matches its articles with the topics, and writes what they contribute to
 * {@code news.flow.matched-articles}, where the stories stage sets it for the articles that it has counted.
 */
@NullMarked
package org.lodewire.subscriptions.backfill;

import org.jspecify.annotations.NullMarked;
