package org.lodewire.streams.stories;

import org.lodewire.schemas.ArticleMatches;

/**
 * What an article contributed, kept so that a repeat can be told from a revision and a revision can take it back.
 *
 * @param storyId the story it was placed in
 * @param article the article; as kept, without its signature and spans
 */
record Contribution(String storyId, ArticleMatches article) {
}
