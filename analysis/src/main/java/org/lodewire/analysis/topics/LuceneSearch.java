package org.lodewire.analysis.topics;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.memory.MemoryIndex;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.lodewire.analysis.topics.presearch.PlaceCollector;
import org.lodewire.analysis.topics.words.ArticleWords;
import org.lodewire.analysis.topics.words.RecordedTokens;
import org.lodewire.analysis.topics.words.Scope;
import org.lodewire.schemas.Field;

/** Runs the few queries on an article which its words alone do not decide, on an index of it in memory. Not thread-safe. */
final class LuceneSearch {

    private final IndexSearcher searcher;

    /** @param specialTerms the exact terms and the entities that the queries refer to */
    LuceneSearch(ArticleWords article, Set<String> specialTerms) {
        MemoryIndex index = new MemoryIndex(true);
        index.addField(Scope.TITLE_FIELD, new RecordedTokens(article, Field.TITLE, specialTerms));
        index.addField(Scope.BODY_FIELD, new RecordedTokens(article, Field.BODY, specialTerms));
        searcher = index.createSearcher();
        searcher.setQueryCache(null); // a cache does not pay for an index of one article
    }

    /** Adds the spans that a query matches, of each field the first {@value PlaceCollector#MAX_PLACES}. */
    void find(Query query, List<MatchedSpan> spans) {
        try {
            Matches matches = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1)
                    .matches(searcher.getIndexReader().leaves().get(0), 0);
            if (matches != null) {
                addMatches(spans, Field.TITLE, matches.getMatches(Scope.TITLE_FIELD));
                addMatches(spans, Field.BODY, matches.getMatches(Scope.BODY_FIELD));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Searching the in-memory index of an article failed", e);
        }
    }

    private static void addMatches(List<MatchedSpan> spans, Field field, MatchesIterator matches) throws IOException {
        for (int i = 0; i < PlaceCollector.MAX_PLACES && matches != null && matches.next(); i++) {
            spans.add(new MatchedSpan(field, matches.startOffset(), matches.endOffset()));
        }
    }
}
