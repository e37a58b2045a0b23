package org.lodewire.subscriptions.preview;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
        try (RetainedRecords<CleanArticle> articles = new RetainedRecords<>(connection, Catalogue.CLEAN)) {
            articles.read(since, CleanArticles.ARRIVAL, article -> preview.add(PreviewedArticle.of(article)));
        }
        Map<String, Deque<String>> stories = stories(since, preview.matches());
        // An article that was revised was placed as often as it matches; one that was not placed again stays where it
        // was.
        preview.matches().replaceAll(match -> {
            Deque<String> placed = stories.getOrDefault(match.id(), new ArrayDeque<>());
            return match.in(placed.size() > 1 ? placed.pollFirst() : placed.peekFirst());
        });
    }

    private Map<String, Deque<String>> stories(Instant since, List<MatchingArticle> matches) {
        Set<String> wanted = matches.stream().map(MatchingArticle::id).collect(Collectors.toCollection(HashSet::new));
        Map<String, Deque<String>> stories = new HashMap<>();
        try (RetainedRecords<StoryMembership> memberships = new RetainedRecords<>(connection, Catalogue.STORIES)) {
            memberships.read(since, PLACING, membership -> {
                if (wanted.contains(membership.getArticleId())) {
                    stories.computeIfAbsent(membership.getArticleId(), id -> new ArrayDeque<>())
                            .addLast(membership.getStoryId());
                }
            });
        }
        return stories;
    }
}
