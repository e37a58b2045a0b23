package org.lodewire.streams.stories;

import java.time.Instant;

/**
 * An article as the index keeps it.
 *
 * @param articleId its id
 * @param storyId   the story it was placed in
 * @param at        its event time
 * @param signature its text's signature
 */
public record IndexedArticle(String articleId, String storyId, Instant at, StorySignature signature) {
}
