package org.lodewire.analysis.topics;

import java.io.Closeable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;
import org.lodewire.analysis.topics.presearch.PlaceCollector;
import org.lodewire.analysis.topics.presearch.QueryIndex;
import org.lodewire.analysis.topics.query.TopicQueryParser;
import org.lodewire.analysis.topics.query.TopicRejectedException;
import org.lodewire.analysis.topics.words.ArticleWords;
import org.lodewire.analysis.topics.words.EntitySpan;
import org.lodewire.analysis.topics.words.Positions;
import org.lodewire.analysis.topics.words.TextAnalyses;
import org.lodewire.analysis.topics.words.TextAnalysis;
import org.lodewire.schemas.TopicDefinition;

/**
 * Matches articles against the queries of all topics.
 *
 * <p>The language of an article selects the {@link TextAnalysis} by which it and the queries are split into words. A
 * {@link QueryIndex} then finds the queries that match by the words of the article and their positions, which also give
 * the spans. Only for a query that these do not decide is the article indexed in memory by Lucene. {@code effectiveFrom}
 * is ignored. Only the first {@value Positions#MAX_COUNT} occurrences of a word are considered, and only the first {@value
 * PlaceCollector#MAX_PLACES} matches of an alternative in title or body.
 *
 * <p>Thread-safe: a call of {@link #match} sees each topic either before or after a concurrent {@link #put} or
 * {@link #remove}.
 */
public final class TopicMatcher implements Closeable {

    /** Maximum number of characters of title and of body that are searched, in UTF-16 code units. */
    public static final int MAX_CHARS = 1_000_000;

    private final TextAnalyses analyses;
    private final Map<TextAnalysis, QueryIndex> indexes = new LinkedHashMap<>();

    /** Creates a matcher with the bundled analyses. */
    public TopicMatcher() {
        this(TextAnalyses.bundled());
    }

    /** @param analyses by the languages of articles; the cost of a topic in memory is proportional to their number */
    public TopicMatcher(TextAnalyses analyses) {
        this.analyses = analyses;
        analyses.all().forEach(analysis -> indexes.put(analysis, new QueryIndex()));
    }

    /**
     * Adds a topic, or replaces the topic with the same id.
     *
     * @throws TopicRejectedException if the query is not accepted; the matcher is then unchanged
     */
    public void put(TopicDefinition topic) throws TopicRejectedException {
        Map<TextAnalysis, Query> queries = new LinkedHashMap<>();
        for (TextAnalysis analysis : indexes.keySet()) {
            queries.put(analysis, new TopicQueryParser(analysis).parse(topic.getQuery()));
        }
        queries.forEach((analysis, query) -> index(analysis).put(topic.getId(), query));
    }

    /** Removes a topic; has no effect if there is none with this id. */
    public void remove(String topicId) {
        indexes.values().forEach(index -> index.remove(topicId));
    }

    /** Returns whether the query of a topic refers to an entity, so that {@link #match} needs those of the article. */
    public boolean usesEntities() {
        return indexes.values().stream().anyMatch(QueryIndex::usesEntities);
    }

    /** Returns the topics that an article mentions whose language and entities are unknown. */
    public List<TopicSpans> match(@Nullable String title, String body) {
        return match(null, title, body, List.of());
    }

    /**
     * Returns the topics that an article mentions, ordered by id. Only the first {@value #MAX_CHARS} characters of
     * title and body are searched. Accepts any string, including lone surrogates.
     *
     * @param language a BCP 47 tag; null if it is unknown
     * @param title    may be null
     * @param entities the mentions of entities, in any order
     */
    public List<TopicSpans> match(
            @Nullable String language, @Nullable String title, String body, List<EntitySpan> entities) {
        TextAnalysis analysis = analyses.of(language);
        ArticleWords article = new ArticleWords(analysis, bounded(title == null ? "" : title), bounded(body), entities);
        return new MentionFinder(article, index(analysis).candidates(article)).find();
    }

    private QueryIndex index(TextAnalysis analysis) {
        return Objects.requireNonNull(indexes.get(analysis), "each analysis has an index");
    }

    private static String bounded(String text) {
        return text.length() <= MAX_CHARS ? text : text.substring(0, MAX_CHARS);
    }

    @Override
    public void close() {}
}
