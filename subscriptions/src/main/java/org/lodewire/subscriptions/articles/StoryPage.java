package org.lodewire.subscriptions.articles;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lodewire.subscriptions.search.SearchCursor;
import org.lodewire.subscriptions.search.SearchHit;

/**
 * A page of stories.
 *
 * @param stories  the stories, the one with the newest article first
 * @param next     where the next page begins; null if there is none
 * @param complete false if time was up before the page was full: {@code next} goes on
 */
public record StoryPage(List<Story> stories, @Nullable SearchCursor next, boolean complete) {

    /**
     * A story.
     *
     * @param id       the id of the copy seen first
     * @param articles how many articles of it the index has
     * @param newest   the newest article that the filter lets through
     * @param others   some of the other articles, the newest first
     */
    public record Story(String id, int articles, SearchHit newest, List<SearchHit> others) {}
}
