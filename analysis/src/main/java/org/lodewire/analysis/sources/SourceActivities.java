package org.lodewire.analysis.sources;

import java.time.Instant;
import org.lodewire.schemas.MatchedArticle;
import org.lodewire.schemas.SourceActivity;

/** Builds the records from which the rhythm of sources is learnt. */
public final class SourceActivities {

    private SourceActivities() {}

    /**
     * The activity that an article is.
     *
     * @param article an article or a revision that was counted
     * @param storyId its story
     * @param clock   when it was taken, in milliseconds since the epoch
     */
    public static SourceActivity of(MatchedArticle article, String storyId, long clock) {
        return new SourceActivity(
                article.getSource(),
                article.getArticleId(),
                storyId,
                article.getTitle(),
                article.getUrl(),
                article.getTime().getEvent(),
                Instant.ofEpochMilli(clock));
    }
}
