package org.lodewire.subscriptions.search;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.lodewire.analysis.topics.ArticleQuery;

/**
 * A search.
 *
 * @param query  what articles must mention; null for all
 * @param filter which articles are considered
 * @param order  of the results
 * @param limit  the most results, from 1
 * @param after  where the page before ended; null for the first page
 * @param budget how long it may take, after which it answers with what it has found
 */
public record SearchRequest(
        @Nullable ArticleQuery query,
        SearchFilter filter,
        SearchOrder order,
        int limit,
        @Nullable SearchCursor after,
        Duration budget) {}
