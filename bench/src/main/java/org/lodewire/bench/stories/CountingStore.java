package org.lodewire.bench.stories;

import java.time.Instant;
import java.util.Optional;
import org.lodewire.analysis.stories.index.IndexedArticle;
import org.lodewire.analysis.stories.index.SignatureStore;

/** Delegates to another store and counts lookups. Not thread-safe. */
final class CountingStore implements SignatureStore {

    private final SignatureStore store;
    private long lookups;
    private long candidates;

    CountingStore(SignatureStore store) {
        this.store = store;
    }

    /** Returns the number of keys looked up. */
    long lookups() {
        return lookups;
    }

    /** Returns the number of articles read for comparison. */
    long candidates() {
        return candidates;
    }

    @Override
    public void put(IndexedArticle article) {
        store.put(article);
    }

    @Override
    public Optional<IndexedArticle> remove(String articleId) {
        return store.remove(articleId);
    }

    @Override
    public Optional<IndexedArticle> find(String articleId) {
        return store.find(articleId);
    }

    @Override
    public Optional<IndexedArticle> find(long number) {
        candidates++;
        return store.find(number);
    }

    @Override
    public void prefetch(long[] keys) {
        store.prefetch(keys);
    }

    @Override
    public long[] findByKey(long key, Instant from, Instant to) {
        lookups++;
        return store.findByKey(key, from, to);
    }

    @Override
    public Optional<IndexedArticle> core(String storyId) {
        candidates++;
        return store.core(storyId);
    }

    @Override
    public int storySize(String storyId) {
        return store.storySize(storyId);
    }

    @Override
    public void removeBefore(Instant time) {
        store.removeBefore(time);
    }
}
