package org.lodewire.subscriptions.search;

import java.io.IOException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;

/**
 * What an index is written and searched with, from when it is opened until a failure of the disk closes it. Thread-safe.
 *
 * @param writer    for one thread
 * @param searchers over what the writer has published
 */
record OpenIndex(IndexWriter writer, SearcherManager searchers) {

    /** @param goOn whether there is an index to go on with; else an empty one begins */
    static OpenIndex open(IndexFiles files, IndexBounds bounds, boolean goOn) throws IOException {
        IndexWriter writer = files.writer(bounds, goOn);
        try {
            return new OpenIndex(writer, new SearcherManager(writer, new SearcherFactory()));
        } catch (IOException | RuntimeException e) {
            writer.rollback();
            throw e;
        }
    }
}
