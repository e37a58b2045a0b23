package org.lodewire.streams.topics;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.TextField;
import org.apache.lucene.monitor.MatchingQueries;
import org.apache.lucene.monitor.Monitor;
import org.apache.lucene.monitor.MonitorQuery;
import org.apache.lucene.monitor.TermFilteredPresearcher;
import org.apache.lucene.search.Query;
import org.lodewire.schemas.TopicDefinition;

/**
 * Matches articles against all topics at once.
 *
 * <p>A Lucene monitor picks, by the words of the article, the few queries that could match, and only those are run.
 * It does not look at a definition's {@code effectiveFrom}.
 *
 * <p>Safe for use by several threads: a call of {@link #match} sees each topic as it was before or after a concurrent
 * {@link #put} or {@link #remove}, never half of it. Calls of {@code put} and {@code remove} wait for each other. After
 * {@link #close} no method may be called.
 */
public final class TopicMatcher implements Closeable {

    /** Characters of title and of body that are searched. */
    public static final int MAX_CHARS = 1_000_000;

    private final TopicAnalyzer analyzer = new TopicAnalyzer();
    private final TopicQueryParser parser = new TopicQueryParser(analyzer);
    private final Monitor monitor;

    /** A matcher without topics. */
    public TopicMatcher() {
        try {
            monitor = new Monitor(analyzer, new TermFilteredPresearcher());
        } catch (IOException e) {
            throw inMemory(e);
        }
    }

    /**
     * Adds a topic, or replaces the one of this id.
     *
     * @throws TopicRejectedException if the query is not accepted; then nothing has changed
     */
    public synchronized void put(TopicDefinition topic) throws TopicRejectedException {
        Query query = parser.parse(topic.getQuery());
        try {
            monitor.register(new MonitorQuery(topic.getId(), query));
        } catch (IOException e) {
            throw inMemory(e);
        }
    }

    /** Removes a topic, if there is one of this id. */
    public synchronized void remove(String topicId) {
        try {
            monitor.deleteById(topicId);
        } catch (IOException e) {
            throw inMemory(e);
        }
    }

    /**
     * The topics that an article mentions, ordered by id; empty if none. Of either text the first {@value #MAX_CHARS}
     * characters are searched. Any string is taken, lone surrogates included.
     *
     * @param title may be null
     * @throws IllegalStateException if a query failed, since to leave its topic out would be a miscount
     */
    public List<TopicMatches> match(String title, String body) {
        Document article = new Document();
        article.add(new TextField(TopicQueryParser.TITLE, bounded(title == null ? "" : title), Store.NO));
        article.add(new TextField(TopicQueryParser.BODY, bounded(body), Store.NO));
        try {
            MatchingQueries<MentionMatch> found = monitor.match(article, MentionMatcher::new);
            if (!found.getErrors().isEmpty()) {
                throw new IllegalStateException("Topics that could not be matched: " + found.getErrors());
            }
            return found.getMatches().stream()
                    .map(MentionMatch::topicMatches)
                    .sorted(Comparator.comparing(TopicMatches::topic))
                    .toList();
        } catch (IOException e) {
            throw inMemory(e);
        }
    }

    private static String bounded(String text) {
        return text.length() <= MAX_CHARS ? text : text.substring(0, MAX_CHARS);
    }

    private static UncheckedIOException inMemory(IOException e) {
        return new UncheckedIOException("The index of topics is in memory and must not fail", e);
    }

    @Override
    public void close() throws IOException {
        monitor.close();
        analyzer.close();
    }
}
