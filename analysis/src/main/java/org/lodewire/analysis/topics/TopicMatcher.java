package org.lodewire.analysis.topics;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import org.apache.lucene.search.Query;
import org.lodewire.analysis.topics.presearch.StandingQueries;
import org.lodewire.analysis.topics.query.TopicQueryParser;
import org.lodewire.analysis.topics.query.TopicRejectedException;
import org.lodewire.analysis.topics.words.ArticleWords;
import org.lodewire.analysis.topics.words.TopicAnalyzer;
import org.lodewire.schemas.TopicDefinition;

/**
 * Matches articles against all topics at once.
 *
 * <p>The words of the article pick the few queries that could match, without looking at the others; only if there are any
 * is the article indexed, by Lucene and in memory, and only those are run, for where they hit. A definition's
 * {@code effectiveFrom} is not looked at. Of a word that occurs more often in an article, the first
 * {@value ArticleWords#MOST_PLACES} occurrences are seen; of the hits of an alternative in title or body, the first
 * {@value MentionFinder#MOST_HITS}.
 *
 * <p>Safe for use by several threads: a call of {@link #match} sees each topic as it was before or after a concurrent
 * {@link #put} or {@link #remove}, never half of it. After {@link #close} no method may be called.
 */
public final class TopicMatcher implements Closeable {

    /** Characters of title and of body that are searched. */
    public static final int MAX_CHARS = 1_000_000;

    private final TopicAnalyzer analyzer = new TopicAnalyzer();
    private final TopicQueryParser parser = new TopicQueryParser(analyzer);
    private final StandingQueries queries = new StandingQueries();

    /**
     * Adds a topic, or replaces the one of this id.
     *
     * @throws TopicRejectedException if the query is not accepted; then nothing has changed
     */
    public void put(TopicDefinition topic) throws TopicRejectedException {
        queries.put(topic.getId(), parser.parse(topic.getQuery()));
    }

    /** Removes a topic, if there is one of this id. */
    public void remove(String topicId) {
        queries.remove(topicId);
    }

    /**
     * The topics that an article mentions, ordered by id; empty if none. Of either text the first {@value #MAX_CHARS}
     * characters are searched. Any string is taken, lone surrogates included.
     *
     * @param title may be null
     */
    public List<TopicSpans> match(String title, String body) {
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
