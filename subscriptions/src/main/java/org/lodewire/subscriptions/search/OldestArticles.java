package org.lodewire.subscriptions.search;

import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.Bits;

/** Finds the time before which a fraction of the articles lie. Stateless. */
final class OldestArticles {

    private OldestArticles() {}

    /**
     * The time before which at least this fraction of the articles lies, and few others. Takes eight bytes of memory an article.
     *
     * @param fraction from 0 to 1
     */
    static Instant before(IndexSearcher searcher, double fraction) throws IOException {
        long[] times = new long[searcher.getIndexReader().numDocs()];
        int count = 0;
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            NumericDocValues ofLeaf = leaf.reader().getNumericDocValues(ArticleDocuments.TIME);
            Bits live = leaf.reader().getLiveDocs();
            while (ofLeaf != null && ofLeaf.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                if (live == null || live.get(ofLeaf.docID())) {
                    times[count++] = ofLeaf.longValue();
                }
            }
        }
        int leaving = (int) Math.ceil(fraction * count);
        if (leaving == 0) {
            return Instant.EPOCH;
        }
        Arrays.sort(times, 0, count);
        return Instant.ofEpochMilli(times[leaving - 1] + 1);
    }
}
