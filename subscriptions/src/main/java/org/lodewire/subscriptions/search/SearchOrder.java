package org.lodewire.subscriptions.search;

import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.util.BytesRef;

/** The order of the articles that a search finds. */
public enum SearchOrder {
    /** By event time, the newest first. */
    NEWEST,
    /** By event time, the oldest first. */
    OLDEST,
    /** By how much an article is about what is searched (BM25; the title counts three times), most of all first. */
    RELEVANCE;

    Sort sort() {
        SortField first = switch (this) {
            case NEWEST -> new SortField(ArticleDocuments.TIME, SortField.Type.LONG, true);
            case OLDEST -> new SortField(ArticleDocuments.TIME, SortField.Type.LONG);
            case RELEVANCE -> SortField.FIELD_SCORE;
        };
        return new Sort(first, new SortField(ArticleDocuments.ID, SortField.Type.STRING));
    }

    /** The place of a hit in this order, which stays the same while the index changes, except for scores. */
    SearchCursor cursor(ScoreDoc hit) {
        Object[] fields = ((FieldDoc) hit).fields;
        long key = this == RELEVANCE ? Float.floatToIntBits((Float) fields[0]) : (Long) fields[0];
        return new SearchCursor(this, key, ((BytesRef) fields[1]).utf8ToString());
    }

    /** The place after a cursor, in an index of so many documents. */
    FieldDoc after(SearchCursor cursor, int maxDoc) {
        Object key = this == RELEVANCE ? (Object) Float.intBitsToFloat((int) cursor.key()) : (Object) cursor.key();
        return new FieldDoc(Math.max(0, maxDoc - 1), Float.NaN, new Object[] {key, new BytesRef(cursor.id())});
    }
}
