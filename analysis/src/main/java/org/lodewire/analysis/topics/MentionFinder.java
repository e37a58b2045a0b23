package org.lodewire.analysis.topics;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.memory.MemoryIndex;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.lodewire.analysis.topics.words.ArticleWords;
import org.lodewire.analysis.topics.words.RecordedTokens;
import org.lodewire.analysis.topics.words.Scope;
import org.lodewire.schemas.Field;

/**
 * Runs queries on one article and returns the spans that they match. Prohibited clauses contribute no spans. Only the
 * first {@value #MAX_MATCHES} matches of a query in a field are used. Not thread-safe.
 */
final class MentionFinder {

    static final int MAX_MATCHES = 2_000;

    private final IndexSearcher searcher;

    /** @param specialTerms the exact terms and the entities that the queries refer to */
    MentionFinder(ArticleWords article, Set<String> specialTerms) {
        MemoryIndex index = new MemoryIndex(true);
        index.addField(Scope.TITLE_FIELD, new RecordedTokens(article, Field.TITLE, specialTerms));
        index.addField(Scope.BODY_FIELD, new RecordedTokens(article, Field.BODY, specialTerms));
        searcher = index.createSearcher();
        searcher.setQueryCache(null); // a cache does not pay for an index of one article
    }

    /**
     * Returns the mentions of a topic in reading order. Matches that overlap or touch are merged into one mention. The
     * list is empty if no query matches.
     */
    List<MatchedSpan> find(Collection<Query> alternatives) {
        List<MatchedSpan> spans = new ArrayList<>();
        try {
            for (Query query : alternatives) {
                Matches matches = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1)
                        .matches(searcher.getIndexReader().leaves().get(0), 0);
                if (matches != null) {
                    addMatches(spans, Field.TITLE, matches.getMatches(Scope.TITLE_FIELD));
                    addMatches(spans, Field.BODY, matches.getMatches(Scope.BODY_FIELD));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Searching the in-memory index of an article failed", e);
        }
        return merged(spans);
    }

    private static void addMatches(List<MatchedSpan> spans, Field field, MatchesIterator matches) throws IOException {
        for (int i = 0; i < MAX_MATCHES && matches != null && matches.next(); i++) {
            spans.add(new MatchedSpan(field, matches.startOffset(), matches.endOffset()));
        }
    }

    private static List<MatchedSpan> merged(List<MatchedSpan> spans) {
        spans.sort(MatchedSpan.READING_ORDER);
        List<MatchedSpan> merged = new ArrayList<>();
        for (MatchedSpan span : spans) {
            MatchedSpan last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
            if (last != null && last.field() == span.field() && span.start() <= last.end()) {
                int end = Math.max(last.end(), span.end());
                merged.set(merged.size() - 1, new MatchedSpan(span.field(), last.start(), end));
            } else {
                merged.add(span);
            }
        }
        return merged;
    }
}
