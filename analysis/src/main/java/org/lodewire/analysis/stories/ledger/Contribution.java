package org.lodewire.analysis.stories.ledger;

import org.lodewire.schemas.MatchedArticle;

/**
 * What an article contributed to topics and entities. It distinguishes a repeat from a revision, and a revision
 * retracts it.
 *
 * @param storyId the story of the article; empty if the article is withdrawn, and so in no story
 * @param article the article; a stored one lacks signature and spans
 */
public record Contribution(String storyId, MatchedArticle article) {

    /** The contribution of a withdrawn article: nothing. */
    public static Contribution none(MatchedArticle withdrawn) {
        return new Contribution("", withdrawn);
    }
}
