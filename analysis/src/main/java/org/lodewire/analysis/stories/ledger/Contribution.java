package org.lodewire.analysis.stories.ledger;

import org.lodewire.schemas.MatchedArticle;

/**
 * What an article contributed, kept so that a repeat can be told from a revision and a revision can take it back.
 *
 * @param storyId the story it was placed in
 * @param article the article; as kept, without its signature and spans
 */
public record Contribution(String storyId, MatchedArticle article) {}
