package org.lodewire.subscriptions.preview;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.lodewire.analysis.preview.ArticlePreview;
import org.lodewire.analysis.preview.MatchingArticle;
import org.lodewire.analysis.preview.PreviewedArticle;
import org.lodewire.client.connection.Connection;
import org.lodewire.schemas.CleanArticle;
import org.lodewire.schemas.StoryMembership;
import org.lodewire.schemas.catalogue.Catalogue;
import org.lodewire.subscriptions.retained.CleanArticles;
import org.lodewire.subscriptions.retained.RetainedRecords;

/**
 * Reads the input of a preview from the topics of clean articles and of stories. The story of an article does not depend on
 * topic definitions, so the stories are those that the pipeline found. An article without a story was late, or has not
 * reached the stories stage yet, and would not have been counted.
 */
public final class TopicPreview {

    private static final Comparator<StoryMembership> PLACING = Comparator.comparing(
                    (StoryMembership membership) -> membership.getTime().getClock())
            .thenComparing(membership -> membership.getTime().getSequence());

    private final Connection connection;

    /** @param connection to the cluster with the topics */
    public TopicPreview(Connection connection) {
        this.connection = connection;
    }

    /** The event time of the newest clean articles; empty if there are none. */
    public Optional<Instant> newest() {
        try (RetainedRecords<CleanArticle> articles = new RetainedRecords<>(connection, Catalogue.CLEAN)) {
            return CleanArticles.clock(articles, Instant.now());
        }
    }

    /** Reads all articles since a time, then their stories, into a preview. */
    public void read(Instant since, ArticlePreview preview) {
        read(since, List.of(preview), time -> {});
    }

    /**
     * Reads all articles since a time, then their stories, into several previews.
     *
     * @param progress receives the producers' event time of each record that is read, first those of articles, then those of
     *                 stories; what it throws ends the reading
     */
    public void read(Instant since, List<ArticlePreview> previews, Consumer<Instant> progress) {
        try (RetainedRecords<CleanArticle> articles = new RetainedRecords<>(connection, Catalogue.CLEAN)) {
            articles.read(since, CleanArticles.ARRIVAL, article -> {
                PreviewedArticle previewed = PreviewedArticle.of(article);
                previews.forEach(preview -> preview.add(previewed));
                progress.accept(article.getTime().getClock());
            });
        }
        Set<String> wanted = previews.stream()
                .map(ArticlePreview::matches)
                .flatMap(Collection::stream)
                .map(MatchingArticle::id)
                .collect(Collectors.toSet());
        Map<String, List<String>> stories = stories(since, wanted, progress);
        previews.forEach(preview -> place(preview.matches(), stories));
    }

    private static void place(List<MatchingArticle> matches, Map<String, List<String>> stories) {
        Map<String, Deque<String>> left = new HashMap<>();
        // An article that was revised was placed as often as it matches; one that was not placed again stays where it
        // was.
        matches.replaceAll(match -> {
            Deque<String> placed =
                    left.computeIfAbsent(match.id(), id -> new ArrayDeque<>(stories.getOrDefault(id, List.of())));
            return match.in(placed.size() > 1 ? placed.pollFirst() : placed.peekFirst());
        });
    }

    private Map<String, List<String>> stories(Instant since, Set<String> wanted, Consumer<Instant> progress) {
        Map<String, List<String>> stories = new HashMap<>();
        try (RetainedRecords<StoryMembership> memberships = new RetainedRecords<>(connection, Catalogue.STORIES)) {
            memberships.read(since, PLACING, membership -> {
                if (wanted.contains(membership.getArticleId())) {
                    stories.computeIfAbsent(membership.getArticleId(), id -> new ArrayList<>(1))
                            .add(membership.getStoryId());
                }
                progress.accept(membership.getTime().getClock());
            });
        }
        return stories;
    }
}
