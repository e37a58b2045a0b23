package org.lodewire.subscriptions.page.model;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lodewire.analysis.topics.ArticleQuery;
import org.lodewire.analysis.topics.query.TopicRejectedException;
import org.lodewire.analysis.topics.words.TextAnalyses;
import org.lodewire.subscriptions.articles.Searches;
import org.lodewire.subscriptions.articles.Stories;
import org.lodewire.subscriptions.articles.StoryPage;
import org.lodewire.subscriptions.search.SearchCursor;
import org.lodewire.subscriptions.search.SearchFilter;
import org.lodewire.subscriptions.search.SearchOrder;
import org.lodewire.subscriptions.search.SearchPage;
import org.lodewire.subscriptions.search.SearchRequest;

/** Finds articles and stories for the page. Thread-safe. */
public final class Articles {

    private static final Duration BUDGET = Duration.ofSeconds(1);
    private static final int STORIES = 30;
    private static final int FOUND = 30;
    private static final int MEMBERS = 100;

    private final Searches searches;
    private final Stories stories;
    private final KeptStories kept = new KeptStories();
    private final TextAnalyses analyses = TextAnalyses.bundled();

    /** Those of an index. */
    public Articles(Searches searches) {
        this.searches = searches;
        this.stories = new Stories(searches);
    }

    /**
     * A list of articles that a query found.
     *
     * @param articles the newest
     * @param next     where it goes on; null if these are all
     * @param complete whether it is the whole list up to there: a search ends when its time is up
     */
    public record Found(
            List<ArticleLine> articles, @Nullable String next, boolean complete) {}

    /**
     * A list of stories.
     *
     * @param stories  the stories
     * @param complete whether these are all that were asked for: a search ends when its time is up, and the index may not have
     *                 read everything yet
     * @param current  whether the index has read everything: else the newest stories may be missing
     */
    public record StoryList(List<StoryLine> stories, boolean complete, boolean current) {

        /** No stories. */
        public static final StoryList NONE = new StoryList(List.of(), true, true);
    }

    /**
     * The newest stories that mention a topic, within what a selection has chosen, for a page that does not wait for them: those
     * that were found last if the index has not changed since. Others are not complete, and are loaded again.
     *
     * @param budget how long to search
     */
    public StoryList atOnce(String topic, Selection selection, Duration budget, Instant now) {
        return selection.isZoomed()
                ? ofTopic(topic, selection, budget, now)
                : kept.get(topic, searches.version(), now).orElseGet(() -> ofTopic(topic, selection, budget, now));
    }

    /**
     * The newest stories that mention a topic, within what a selection has chosen.
     *
     * @param budget how long to search
     */
    public StoryList ofTopic(String topic, Selection selection, Duration budget, Instant now) {
        SearchFilter filter = new SearchFilter(
                selection.from(), selection.to(), List.of(), List.of(topic), List.of(), List.of(), List.of());
        // Asked before the search, which has at least what the index had then.
        boolean current = searches.isCurrent();
        long version = searches.version();
        StoryPage page = stories.newest(filter, STORIES, null, budget);
        StoryList list = new StoryList(
                page.stories().stream()
                        .map(story -> StoryLine.of(story, topic, now))
                        .toList(),
                page.complete() && current,
                current);
        if (!selection.isZoomed()) {
            kept.put(topic, list, version, now);
        }
        return list;
    }

    /**
     * The newest articles that mention a query.
     *
     * @param after where an earlier answer ended; null to begin
     * @throws TopicRejectedException if it is none, with all its faults
     */
    public Found search(String query, @Nullable String after, Instant now) throws TopicRejectedException {
        SearchPage page = searches.search(new SearchRequest(
                ArticleQuery.of(query, analyses),
                SearchFilter.ALL,
                SearchOrder.NEWEST,
                FOUND,
                Optional.ofNullable(after).flatMap(SearchCursor::of).orElse(null),
                BUDGET));
        SearchCursor next = page.next();
        return new Found(
                page.hits().stream().map(hit -> ArticleLine.found(hit, now)).toList(),
                next == null ? null : next.text(),
                page.complete());
    }

    /** An article; empty if it is not among those of the last days. */
    public Optional<ArticleView> article(String id, Instant now) {
        return searches.find(id).flatMap(parts -> ArticleView.of(parts, now));
    }

    /** The articles of a story, the oldest first; none if there is no such story. */
    public List<ArticleLine> story(String id, Instant now) {
        return searches
                .search(new SearchRequest(null, SearchFilter.ofStory(id), SearchOrder.OLDEST, MEMBERS, null, BUDGET))
                .hits()
                .stream()
                .map(hit -> ArticleLine.of(hit, null, now))
                .toList();
    }

    /** How many articles a story has. */
    public int size(String story) {
        return searches.count(SearchFilter.ofStory(story));
    }
}
