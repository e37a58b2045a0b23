package org.lodewire.subscriptions.articles;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.lodewire.schemas.StoryMembership;
import org.lodewire.subscriptions.search.SearchCursor;
import org.lodewire.subscriptions.search.SearchFilter;
import org.lodewire.subscriptions.search.SearchHit;
import org.lodewire.subscriptions.search.SearchOrder;
import org.lodewire.subscriptions.search.SearchPage;
import org.lodewire.subscriptions.search.SearchRequest;

/**
 * Folds the articles of stories: goes through articles, the newest first, and takes each story at its newest article, so that pages
 * neither repeat nor omit one. Thread-safe.
 */
public final class Stories {

    private static final int BATCH = 40;
    private static final int OTHERS = 5;

    private final Searches searches;

    /** Those of an index. */
    public Stories(Searches searches) {
        this.searches = searches;
    }

    /** A page of the stories of the articles that a filter lets through. */
    public StoryPage newest(SearchFilter filter, int limit, @Nullable SearchCursor from, Duration budget) {
        long deadline = System.nanoTime() + budget.toNanos();
        BooleanSupplier isOver = () -> System.nanoTime() - deadline > 0;
        List<StoryPage.Story> stories = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        SearchCursor after = from;
        while (true) {
            SearchPage page =
                    searches.search(new SearchRequest(null, filter, SearchOrder.NEWEST, BATCH, after, budget));
            for (SearchHit hit : page.hits()) {
                String story = story(hit);
                // From the beginning, the first article of a story is its newest.
                boolean begins = seen.add(story) && (from == null || isNewest(hit, filter, story, budget));
                if (begins && stories.size() == limit) {
                    return new StoryPage(stories, after, true);
                }
                if (begins) {
                    stories.add(story(story, hit, budget));
                }
                after = cursor(hit);
                if (isOver.getAsBoolean()) {
                    return new StoryPage(stories, after, false);
                }
            }
            if (page.next() == null || !page.complete()) {
                return new StoryPage(stories, page.next(), page.complete());
            }
        }
    }

    private static String story(SearchHit hit) {
        StoryMembership story = hit.article().story();
        // One that is not placed yet is a story of its own, as it will be unless it is a copy.
        return story == null ? hit.article().id() : story.getStoryId();
    }

    private boolean isNewest(SearchHit hit, SearchFilter filter, String story, Duration budget) {
        List<SearchHit> newest = searches.search(
                        new SearchRequest(null, filter.inStory(story), SearchOrder.NEWEST, 1, null, budget))
                .hits();
        return newest.isEmpty()
                || newest.get(0).article().id().equals(hit.article().id());
    }

    private StoryPage.Story story(String id, SearchHit newest, Duration budget) {
        SearchFilter members = SearchFilter.ofStory(id);
        int size = Math.max(1, searches.count(members));
        if (size == 1) {
            return new StoryPage.Story(id, size, newest, List.of());
        }
        List<SearchHit> others =
                searches
                        .search(new SearchRequest(null, members, SearchOrder.NEWEST, OTHERS + 1, null, budget))
                        .hits()
                        .stream()
                        .filter(hit ->
                                !hit.article().id().equals(newest.article().id()))
                        .limit(OTHERS)
                        .toList();
        return new StoryPage.Story(id, size, newest, others);
    }

    private static SearchCursor cursor(SearchHit hit) {
        Instant time = hit.clean().getTime().getEvent();
        return new SearchCursor(
                SearchOrder.NEWEST, time.toEpochMilli(), hit.article().id());
    }
}
