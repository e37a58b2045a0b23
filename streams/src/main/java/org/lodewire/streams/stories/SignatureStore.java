package org.lodewire.streams.stories;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Where {@link StoryIndex} keeps its articles. A store needs a map by article id, a sorted set of (key, event time,
 * article id) and a count by story id.
 *
 * <p>Not safe for use by several threads, as the index is not.
 */
public interface SignatureStore {

    /** Adds an article under all {@linkplain StorySignature#keys keys} of its signature; its id is not in the store. */
    void put(IndexedArticle article);

    /** Removes an article and its keys, and says what it was. */
    Optional<IndexedArticle> remove(String articleId);

    Optional<IndexedArticle> find(String articleId);

    /**
     * Ids of articles under a key with an event time in [from, to]: the latest first, of the same time by descending
     * id, at most {@code limit}.
     */
    List<String> withKey(long key, Instant from, Instant to, int limit);

    /** How many articles of a story the store holds. */
    int membersOf(String storyId);

    /** Removes all articles with an event time before the given one. */
    void forgetBefore(Instant time);
}
