package org.lodewire.subscriptions.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of results.
 *
 * @param hits     the articles, in order
 * @param next     where the next page begins; null if there is none
 * @param complete false if time was up before the page was full: {@code next} goes on
 */
public record SearchPage(List<SearchHit> hits, @Nullable SearchCursor next, boolean complete) {

    public SearchPage {
        hits = List.copyOf(hits);
    }
}
