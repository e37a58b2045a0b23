package org.lodewire.subscriptions.retained;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.lodewire.analysis.clean.time.TimeLimit;
import org.lodewire.schemas.CleanArticle;

/** How the articles of {@code news.articles.clean} are ordered. */
public final class CleanArticles {

    /** The order in which producers sent them, in which each partition is. */
    public static final Comparator<CleanArticle> ARRIVAL = Comparator.comparing(
                    (CleanArticle article) -> article.getTime().getClock())
            .thenComparing(article -> article.getTime().getSequence())
            .thenComparing(CleanArticle::getId);

    private CleanArticles() {}

    /**
     * The event time that their producers had reached; empty if there are none. One that claims a time in the future, which
     * only another version or program can have written, says nothing.
     *
     * @param now the time of the machine
     */
    public static Optional<Instant> clock(RetainedRecords<CleanArticle> articles, Instant now) {
        TimeLimit limit = TimeLimit.at(now);
        return articles.last(article -> limit.allows(article.getTime().getClock())).stream()
                .map(article -> article.getTime().getClock())
                .max(Comparator.naturalOrder());
    }
}
