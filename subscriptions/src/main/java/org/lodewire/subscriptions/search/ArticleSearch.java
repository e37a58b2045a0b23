package org.lodewire.subscriptions.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.ExitableDirectoryReader;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.jspecify.annotations.Nullable;
import org.lodewire.analysis.topics.ArticleQuery;
import org.lodewire.analysis.topics.MatchedSpan;
import org.lodewire.schemas.CleanArticle;

/**
 * Searches an index. The index finds the articles that could match; each is then matched as a topic with this query would match
 * it, so that a search finds what a topic counts. Thread-safe; few searches run at the same time.
 */
public final class ArticleSearch {

    /** As many articles are in memory at a time. */
    private static final int BATCH = 40;

    private static final long PATIENCE_MILLIS = 1_000;

    private final ArticleIndex index;
    private final Semaphore slots;

    /** @param concurrent how many searches may run at the same time */
    public ArticleSearch(ArticleIndex index, int concurrent) {
        this.index = index;
        this.slots = new Semaphore(concurrent);
    }

    /**
     * Searches.
     *
     * @throws SearchBusyException if too many others are running
     */
    public SearchPage search(SearchRequest request) {
        if (!acquire()) {
            throw new SearchBusyException();
        }
        try {
            return index.search(searcher -> search(request, searcher));
        } finally {
            slots.release();
        }
    }

    private boolean acquire() {
        try {
            return slots.tryAcquire(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private SearchPage search(SearchRequest request, IndexSearcher shared) throws IOException {
        SearchTime time = new SearchTime(request.budget());
        // Not closed: it only wraps the reader of the index, whose files others use.
        IndexSearcher searcher =
                new IndexSearcher(ExitableDirectoryReader.wrap((DirectoryReader) shared.getIndexReader(), time));
        searcher.setTimeout(time);
        Query query = query(request);
        List<SearchHit> hits = new ArrayList<>();
        SearchCursor after = request.after();
        while (true) {
            ScoreDoc[] found = candidates(searcher, query, request, after);
            if (found == null) {
                return new SearchPage(hits, after, false);
            }
            for (ScoreDoc candidate : found) {
                if (time.shouldExit()) {
                    return new SearchPage(hits, after, false);
                }
                SearchHit hit = confirmed(request.query(), shared, candidate.doc);
                if (hit != null && hits.size() == request.limit()) {
                    return new SearchPage(hits, after, true);
                }
                after = request.order().cursor(candidate);
                if (hit != null) {
                    hits.add(hit);
                }
            }
            if (found.length < BATCH) {
                return new SearchPage(hits, null, true);
            }
        }
    }

    /** The next candidates; null if time was up. */
    private static ScoreDoc @Nullable [] candidates(
            IndexSearcher searcher, Query query, SearchRequest request, @Nullable SearchCursor after)
            throws IOException {
        int maxDoc = searcher.getIndexReader().maxDoc();
        if (maxDoc == 0) {
            return new ScoreDoc[0];
        }
        SearchOrder order = request.order();
        FieldDoc from = after == null ? null : order.after(after, maxDoc);
        try {
            ScoreDoc[] found = searcher.searchAfter(from, query, BATCH, order.sort()).scoreDocs;
            return searcher.timedOut() ? null : found;
        } catch (ExitableDirectoryReader.ExitingReaderException e) {
            return null;
        }
    }

    private static Query query(SearchRequest request) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        request.filter().queries().forEach(filter -> query.add(filter, Occur.FILTER));
        if (request.query() != null) {
            query.add(CandidateQuery.of(request.query()), Occur.MUST);
        }
        return query.build();
    }

    private @Nullable SearchHit confirmed(@Nullable ArticleQuery query, IndexSearcher searcher, int doc)
            throws IOException {
        ArticleParts parts = index.documents().parts(searcher.storedFields().document(doc));
        CleanArticle clean = parts.clean();
        if (clean == null) {
            return null;
        }
        if (query == null) {
            return new SearchHit(parts, List.of());
        }
        List<MatchedSpan> mentions = query.mentions(
                clean.getLanguage(), clean.getTitle(), clean.getText(), ArticleDocuments.entities(parts));
        return mentions.isEmpty() ? null : new SearchHit(parts, mentions);
    }
}
