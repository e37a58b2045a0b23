package org.lodewire.analysis.stories.index;

import java.time.Instant;
import java.util.Optional;
import org.lodewire.analysis.stories.signature.StorySignature;

/**
 * The articles of a {@link StoryIndex}, found by {@linkplain IndexedArticle#number() number} and by the keys of their
 * signatures. Not thread-safe.
 */
public interface SignatureStore {

    /**
     * The maximum number of articles that are kept for a key; older ones are dropped. A shingle that more articles
     * share does not indicate a copy.
     */
    int MAX_ARTICLES_PER_KEY = 64;

    /**
     * Adds an article under all {@linkplain StorySignature#keys keys} of its signature. Its id must not be in the
     * store.
     */
    void put(IndexedArticle article);

    /** Removes an article and its keys, and returns it. If it is the core of a story with other articles, it stays that. */
    Optional<IndexedArticle> remove(String articleId);

    /** Returns the article with an id. */
    Optional<IndexedArticle> find(String articleId);

    /** Returns the article with a number from {@link #findByKey}. */
    Optional<IndexedArticle> find(long number);

    /** Prepares for keys that are looked up next, which makes their look-ups faster. */
    default void prefetch(long[] keys) {}

    /**
     * Returns the numbers of the articles that have a key and an event time in [from, to], out of the {@value
     * #MAX_ARTICLES_PER_KEY} latest with that key. They are sorted by descending event time, then by descending number.
     */
    long[] findByKey(long key, Instant from, Instant to);

    /**
     * Returns the core of a story: its first copy, as it was when it opened the story. A story keeps its core as long as
     * it has articles, even if that copy was revised or removed. Empty if no article of the story is in the store.
     */
    Optional<IndexedArticle> core(String storyId);

    /** Returns the number of articles of a story in the store. */
    int storySize(String storyId);

    /** Removes all articles with an event time before the given one. */
    void removeBefore(Instant time);
}
