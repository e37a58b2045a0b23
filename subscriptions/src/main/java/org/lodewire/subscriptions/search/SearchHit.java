package org.lodewire.subscriptions.search;

import java.util.List;
import java.util.Objects;
import org.lodewire.analysis.topics.MatchedSpan;
import org.lodewire.schemas.CleanArticle;

/**
 * An article that a search found.
 *
 * @param article  the article, whose text is there
 * @param mentions what the query matches in it; none if there is no query
 */
public record SearchHit(ArticleParts article, List<MatchedSpan> mentions) {

    public SearchHit {
        mentions = List.copyOf(mentions);
    }

    /** The text of the article. */
    public CleanArticle clean() {
        return Objects.requireNonNull(article.clean());
    }
}
