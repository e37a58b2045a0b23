package org.lodewire.subscriptions.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.TopicPartition;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.lodewire.analysis.topics.words.TextAnalyses;
import org.lodewire.client.CommandFailedException;
import org.lodewire.client.FileFailure;

/**
 * The articles of the last days, on disk. Bounded in days and bytes: the oldest articles leave first, and such as are older than
 * those that have left are not taken any more.
 *
 * <p>One thread writes; any number of threads search. What was written is found after {@link #publish}, and survives a crash
 * after {@link #commit}.
 */
public final class ArticleIndex implements AutoCloseable {

    private final IndexBounds bounds;
    private final ArticleDocuments documents;
    private final IndexFiles files;
    private volatile OpenIndex open;
    private volatile IndexState state;

    private ArticleIndex(
            IndexBounds bounds, ArticleDocuments documents, IndexFiles files, OpenIndex open, IndexState state) {
        this.bounds = bounds;
        this.documents = documents;
        this.files = files;
        this.open = open;
        this.state = state;
    }

    /**
     * Opens the index of a folder, or begins an empty one if there is none that can be read, or it is of another cluster.
     *
     * @param folder  created if it is missing; for this index only
     * @param cluster identifies the topics that are indexed
     * @throws CommandFailedException if the folder cannot be used
     */
    public static ArticleIndex open(Path folder, IndexBounds bounds, String cluster) {
        try {
            return open(FSDirectory.open(folder), bounds, cluster);
        } catch (LockObtainFailedException e) {
            throw new CommandFailedException(
                    "The index in " + folder + " is used by another process. Give each a folder of its own.", e);
        } catch (IOException e) {
            throw new CommandFailedException(
                    "Cannot use the index in " + folder + ": " + FileFailure.reason(e) + ".", e);
        }
    }

    static ArticleIndex open(Directory directory, IndexBounds bounds, String cluster) throws IOException {
        IndexFiles files = new IndexFiles(directory);
        Optional<IndexState> found = files.state(cluster);
        OpenIndex open = OpenIndex.open(files, bounds, found.isPresent());
        IndexState state = found.orElseGet(() -> IndexState.none(cluster));
        return new ArticleIndex(bounds, new ArticleDocuments(TextAnalyses.bundled()), files, open, state);
    }

    /**
     * Opens it again from its last commit if a failure of the disk has closed it, such as one without space. Searches go on
     * meanwhile, with what was published before. For the thread that writes.
     *
     * @return whether it was opened again
     * @throws IOException if the disk still fails
     */
    boolean reopen() throws IOException {
        OpenIndex before = open;
        if (before.writer().isOpen()) {
            return false;
        }
        Optional<IndexState> found = files.state(state.cluster());
        open = OpenIndex.open(files, bounds, found.isPresent());
        state = found.orElseGet(() -> IndexState.none(state.cluster()));
        before.searchers().close();
        return true;
    }

    /** How far it got. */
    IndexState state() {
        return state;
    }

    /** Whether an article of this time would leave at once. */
    boolean isTooOld(Instant time) {
        return time.isBefore(state.floor());
    }

    /** Replaces articles by what is known of them now; one of which nothing is known leaves. */
    void write(Collection<ArticleParts> articles) throws IOException {
        for (ArticleParts article : articles) {
            Term id = new Term(ArticleDocuments.ID, article.id());
            Optional<Instant> time = article.time();
            if (time.isEmpty() || isTooOld(time.get())) {
                open.writer().deleteDocuments(id);
            } else {
                open.writer().updateDocument(id, documents.document(article));
            }
        }
    }

    /**
     * Lets searches find what was written.
     *
     * @param positions the next offset of each partition
     * @param clock     the newest event time
     */
    void publish(Map<TopicPartition, Long> positions, Instant clock) throws IOException {
        state = state.with(positions, clock);
        open.searchers().maybeRefreshBlocking();
    }

    /** Makes what was published survive a crash, and removes what exceeds the bounds. */
    void commit() throws IOException {
        removeBefore(state.clock().minus(bounds.length()));
        store();
        long size = files.size();
        if (bounds.isFull(size)) {
            SearcherManager manager = open.searchers();
            IndexSearcher searcher = manager.acquire();
            try {
                removeBefore(OldestArticles.before(searcher, bounds.excess(size)));
            } finally {
                manager.release(searcher);
            }
            // Readers keep the files of what is merged.
            open.searchers().maybeRefreshBlocking();
            open.writer().forceMergeDeletes();
            open.searchers().maybeRefreshBlocking();
            store();
        }
    }

    private void removeBefore(Instant time) throws IOException {
        IndexState before = state;
        state = before.from(time);
        if (!state.equals(before)) {
            open.writer()
                    .deleteDocuments(
                            LongPoint.newRangeQuery(ArticleDocuments.TIME, Long.MIN_VALUE, time.toEpochMilli() - 1));
        }
    }

    private void store() throws IOException {
        Map<String, String> data = state.data();
        open.writer().setLiveCommitData(data.entrySet());
        open.writer().commit();
        open.searchers().maybeRefreshBlocking();
    }

    /** Removes everything, so that all topics are read again. */
    void clear() throws IOException {
        state = IndexState.none(state.cluster());
        open.writer().deleteAll();
        store();
    }

    /** What is known of an article, as it was published last. */
    public Optional<ArticleParts> find(String id) {
        return search(searcher -> {
            ScoreDoc[] found = searcher.search(new TermQuery(new Term(ArticleDocuments.ID, id)), 1).scoreDocs;
            return found.length == 0
                    ? Optional.empty()
                    : Optional.of(documents.parts(searcher.storedFields().document(found[0].doc)));
        });
    }

    /** The number of articles that a filter lets through. */
    public int count(SearchFilter filter) {
        return search(searcher -> searcher.count(filter.query()));
    }

    /** Changes whenever searches may find something else: of what was written, or if the index begins again. */
    public long version() {
        return search(searcher -> ((DirectoryReader) searcher.getIndexReader()).getVersion());
    }

    /** Work on the index as it is at one time. */
    interface Search<T> {

        T run(IndexSearcher searcher) throws IOException;
    }

    <T> T search(Search<T> search) {
        try {
            SearcherManager manager = open.searchers();
            IndexSearcher searcher;
            try {
                searcher = manager.acquire();
            } catch (AlreadyClosedException e) {
                // It was opened again just now.
                manager = open.searchers();
                searcher = manager.acquire();
            }
            try {
                return search.run(searcher);
            } finally {
                manager.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Reading the index of articles failed", e);
        }
    }

    IndexBounds bounds() {
        return bounds;
    }

    ArticleDocuments documents() {
        return documents;
    }

    /** What it holds. */
    public IndexStatus status() {
        IndexState now = state;
        return new IndexStatus(
                now.floor(),
                now.clock(),
                search(searcher -> searcher.getIndexReader().numDocs()));
    }

    @Override
    public void close() throws IOException {
        open.searchers().close();
        try {
            open.writer().rollback();
        } finally {
            files.close();
        }
    }
}
