package org.lodewire.streams.topics;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.monitor.CandidateMatcher;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.lodewire.schemas.Field;

/**
 * Runs the queries that the monitor's presearcher let through on one article, and says where they hit. What a negative
 * part of a query names is no hit. The monitor makes one for each article and uses it in one thread.
 */
final class MentionMatcher extends CandidateMatcher<MentionMatch> {

    private final IndexSearcher searcher;
    private final LeafReaderContext article;

    /** A matcher for the only document of a searcher whose index stores offsets. */
    MentionMatcher(IndexSearcher searcher) {
        super(searcher);
        this.searcher = searcher;
        this.article = searcher.getIndexReader().leaves().get(0);
    }

    @Override
    protected void matchQuery(String topic, Query query, Map<String, String> metadata) throws IOException {
        Matches matches = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1)
                .matches(article, 0);
        if (matches == null) {
            return;
        }
        List<MatchedSpan> hits = new ArrayList<>();
        addHits(hits, Field.TITLE, matches.getMatches(TopicQueryParser.TITLE));
        addHits(hits, Field.BODY, matches.getMatches(TopicQueryParser.BODY));
        if (!hits.isEmpty()) {
            addMatch(new MentionMatch(topic, hits), 0);
        }
    }

    private static void addHits(List<MatchedSpan> hits, Field field, MatchesIterator found) throws IOException {
        while (found != null && found.next()) {
            hits.add(new MatchedSpan(field, found.startOffset(), found.endOffset()));
        }
    }

    /** The monitor runs the alternatives of a query one by one. */
    @Override
    public MentionMatch resolve(MentionMatch one, MentionMatch other) {
        return one.with(other);
    }
}
