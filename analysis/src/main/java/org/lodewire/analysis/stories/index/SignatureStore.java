package org.lodewire.analysis.stories.index;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.lodewire.analysis.stories.signature.StorySignature;

/**
 * Where {@link StoryIndex} keeps its articles. A store needs a map by {@linkplain IndexedArticle#number() number}, a sorted
 * set of (key, event time, number) and a count by story id.
 *
 * <p>Not safe for use by several threads, as the index is not.
 */
public interface SignatureStore {

    /** How many articles of a key are kept. A shingle that so many share tells nothing; older ones are let go. */
    int MOST_OF_A_KEY = 64;

    /** Adds an article under all {@linkplain StorySignature#keys keys} of its signature; its id is not in the store. */
    void put(IndexedArticle article);

    /** Removes an article and its keys, and says what it was. */
    Optional<IndexedArticle> remove(String articleId);

    Optional<IndexedArticle> find(String articleId);

    /** The article of a number that {@link #withKey} gave. */
    Optional<IndexedArticle> find(long number);

    /**
     * Numbers of articles under a key with an event time in [from, to]: the latest first, of the same time by descending
     * number, of the {@value #MOST_OF_A_KEY} latest that the key has.
     */
    List<Long> withKey(long key, Instant from, Instant to);

    /** How many articles of a story the store holds. */
    int membersOf(String storyId);

    /** Removes all articles with an event time before the given one. */
    void forgetBefore(Instant time);
}
