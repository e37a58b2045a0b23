package org.lodewire.analysis.topics;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;
import org.lodewire.analysis.topics.presearch.QueryIndex;
import org.lodewire.analysis.topics.query.TopicQueryParser;
import org.lodewire.analysis.topics.query.TopicRejectedException;
import org.lodewire.analysis.topics.words.ArticleWords;
import org.lodewire.analysis.topics.words.TopicAnalyzer;
import org.lodewire.schemas.TopicDefinition;

/**
 * Matches articles against the queries of all topics.
 *
 * <p>A {@link QueryIndex} selects the few queries that could match by the words of the article. Only if there are any
 * is the article indexed in memory by Lucene, and only those queries are run, to find their spans. {@code
 * effectiveFrom} is ignored. Only the first {@value ArticleWords#MAX_POSITIONS} occurrences of a word are considered,
 * and only the first {@value MentionFinder#MAX_MATCHES} matches of an alternative in title or body.
 *
 * <p>Thread-safe: a call of {@link #match} sees each topic either before or after a concurrent {@link #put} or
 * {@link #remove}. No method may be called after {@link #close}.
 */
public final class TopicMatcher implements Closeable {

    /** Maximum number of characters of title and of body that are searched, in UTF-16 code units. */
    public static final int MAX_CHARS = 1_000_000;

    private final TopicAnalyzer analyzer = new TopicAnalyzer();
    private final TopicQueryParser parser = new TopicQueryParser(analyzer);
    private final QueryIndex queries = new QueryIndex();

    /**
     * Adds a topic, or replaces the topic with the same id.
     *
     * @throws TopicRejectedException if the query is not accepted; the matcher is then unchanged
     */
    public void put(TopicDefinition topic) throws TopicRejectedException {
        queries.put(topic.getId(), parser.parse(topic.getQuery()));
    }

    /** Removes a topic; has no effect if there is none with this id. */
    public void remove(String topicId) {
        queries.remove(topicId);
    }

    /**
     * Returns the topics that an article mentions, ordered by id. Only the first {@value #MAX_CHARS} characters of
     * title and body are searched. Accepts any string, including lone surrogates.
     *
     * @param title may be null
     */
    public List<TopicSpans> match(@Nullable String title, String body) {
        ArticleWords article = new ArticleWords(analyzer, bounded(title == null ? "" : title), bounded(body));
        SortedMap<String, Set<Query>> candidates = queries.candidates(article);
        if (candidates.isEmpty()) {
            return List.of();
        }
        MentionFinder finder = new MentionFinder(article);
        return candidates.entrySet().stream()
                .map(candidate -> new TopicSpans(candidate.getKey(), finder.find(candidate.getValue())))
                .filter(match -> !match.spans().isEmpty())
                .toList();
    }

    private static String bounded(String text) {
        return text.length() <= MAX_CHARS ? text : text.substring(0, MAX_CHARS);
    }

    @Override
    public void close() throws IOException {
        analyzer.close();
    }
}
