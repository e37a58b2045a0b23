package org.lodewire.analysis.stories.ledger;

import org.lodewire.schemas.MatchedArticle;

/**
 * What an article contributed to topics and entities. It distinguishes a repeat from a revision, and a revision
 * retracts it.
 *
 * @param storyId the story of the article
 * @param article the article; a stored one lacks signature and spans
 */
public record Contribution(String storyId, MatchedArticle article) {}
