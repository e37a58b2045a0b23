package org.lodewire.analysis.preview;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lodewire.schemas.CleanArticle;

/**
 * The fields of a clean article that a preview needs.
 *
 * @param id          its id
 * @param contentHash distinguishes a revision from a repeat
 * @param source      its source; may be null
 * @param language    its language, a BCP 47 tag; null if it is unknown
 * @param title       its title; may be null
 * @param text        its clean text
 * @param at          its event time
 * @param clock       the producer's event time when it was sent, including the article's
 */
public record PreviewedArticle(
        String id,
        String contentHash,
        @Nullable String source,
        @Nullable String language,
        @Nullable String title,
        String text,
        Instant at,
        Instant clock) {

    public static PreviewedArticle of(CleanArticle article) {
        return new PreviewedArticle(
                article.getId(),
                article.getContentHash(),
                article.getSource(),
                article.getLanguage(),
                article.getTitle(),
                article.getText(),
                article.getTime().getEvent(),
                article.getTime().getClock());
    }
}
