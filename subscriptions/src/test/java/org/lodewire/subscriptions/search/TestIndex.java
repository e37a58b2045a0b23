package org.lodewire.subscriptions.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.jspecify.annotations.Nullable;
import org.lodewire.analysis.topics.ArticleQuery;
import org.lodewire.analysis.topics.query.TopicRejectedException;
import org.lodewire.analysis.topics.words.TextAnalyses;

/** An index that tests fill without Kafka. */
public final class TestIndex implements AutoCloseable {

    static final IndexBounds BOUNDS = new IndexBounds(Duration.ofDays(7), 64 << 20);
    private static final Duration AMPLE = Duration.ofMinutes(1);

    private final ArticleIndex index;
    private Instant clock = Instant.EPOCH;
    private long offset;

    public TestIndex() {
        this(new ByteBuffersDirectory(), BOUNDS);
    }

    TestIndex(Directory directory, IndexBounds bounds) {
        try {
            this.index = ArticleIndex.open(directory, bounds, "a cluster");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public ArticleIndex index() {
        return index;
    }

    /** Writes an article as the records of it that are given make it. */
    public void add(String id, SpecificRecord... records) {
        addAll(List.of(Articles.parts(id, records)));
    }

    void addAll(List<ArticleParts> articles) {
        try {
            index.write(articles);
            for (ArticleParts article : articles) {
                Instant time = article.time().orElse(Instant.EPOCH);
                clock = time.isAfter(clock) ? time : clock;
            }
            offset += articles.size();
            index.publish(Map.of(new TopicPartition("news.articles.clean", 3), offset), clock);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void commit() {
        try {
            index.commit();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ArticleQuery query(String text) {
        try {
            return ArticleQuery.of(text, TextAnalyses.bundled());
        } catch (TopicRejectedException e) {
            throw new IllegalArgumentException(e);
        }
    }

    static SearchRequest request(@Nullable String query, SearchFilter filter, SearchOrder order, int limit) {
        return new SearchRequest(query == null ? null : query(query), filter, order, limit, null, AMPLE);
    }

    SearchPage search(SearchRequest request) {
        return new ArticleSearch(index, 1).search(request);
    }

    /** The ids of all articles that a query finds, the newest first. */
    List<String> find(String query) {
        return ids(search(request(query, SearchFilter.ALL, SearchOrder.NEWEST, 1_000)));
    }

    static List<String> ids(SearchPage page) {
        return page.hits().stream().map(hit -> hit.article().id()).toList();
    }

    @Override
    public void close() {
        try {
            index.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
