package org.lodewire.analysis.topics;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.index.memory.MemoryIndex;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.lodewire.analysis.topics.words.ArticleWords;
import org.lodewire.analysis.topics.words.RecordedTokens;
import org.lodewire.analysis.topics.words.TopicAnalyzer;
import org.lodewire.schemas.Field;

/**
 * Runs queries on one article and says where they hit. What a negative part of a query names is no hit. Of the hits of
 * a query in a field, the first {@value #MOST_HITS} are looked at. For one thread.
 */
final class MentionFinder {

    static final int MOST_HITS = 2_000;

    private final IndexSearcher searcher;

    MentionFinder(ArticleWords article) {
        MemoryIndex index = new MemoryIndex(true);
        index.addField(TopicAnalyzer.TITLE, new RecordedTokens(article.tokens(Field.TITLE)));
        index.addField(TopicAnalyzer.BODY, new RecordedTokens(article.tokens(Field.BODY)));
        searcher = index.createSearcher();
        searcher.setQueryCache(null); // for an index of many articles, not of one
    }

    /** The mentions of a topic, in reading order: hits that overlap or touch are one; empty if no query matches. */
    List<MatchedSpan> find(Collection<Query> alternatives) {
        List<MatchedSpan> hits = new ArrayList<>();
        try {
            for (Query query : alternatives) {
                Matches matches = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1)
                        .matches(searcher.getIndexReader().leaves().get(0), 0);
                if (matches != null) {
                    addHits(hits, Field.TITLE, matches.getMatches(TopicAnalyzer.TITLE));
                    addHits(hits, Field.BODY, matches.getMatches(TopicAnalyzer.BODY));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The article is in memory and can be searched", e);
        }
        return maximal(hits);
    }

    private static void addHits(List<MatchedSpan> hits, Field field, MatchesIterator found) throws IOException {
        for (int i = 0; i < MOST_HITS && found != null && found.next(); i++) {
            hits.add(new MatchedSpan(field, found.startOffset(), found.endOffset()));
        }
    }

    private static List<MatchedSpan> maximal(List<MatchedSpan> hits) {
        hits.sort(MatchedSpan.READING_ORDER);
        List<MatchedSpan> maximal = new ArrayList<>();
        for (MatchedSpan span : hits) {
            MatchedSpan last = maximal.isEmpty() ? null : maximal.get(maximal.size() - 1);
            if (last != null && last.field() == span.field() && span.start() <= last.end()) {
                int end = Math.max(last.end(), span.end());
                maximal.set(maximal.size() - 1, new MatchedSpan(span.field(), last.start(), end));
            } else {
                maximal.add(span);
            }
        }
        return maximal;
    }
}
