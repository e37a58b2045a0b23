package org.lodewire.analysis.preview;

import java.time.Instant;
import org.lodewire.schemas.CleanArticle;

/**
 * A clean article, as far as a preview needs it.
 *
 * @param id          its id
 * @param contentHash tells a repeat from a revision
 * @param source      its source; may be null
 * @param title       its title; may be null
 * @param text        its clean text
 * @param at          its event time
 * @param clock       how far event time had got when it was sent, itself included
 */
public record PreviewedArticle(
        String id, String contentHash, String source, String title, String text, Instant at, Instant clock) {

    public static PreviewedArticle of(CleanArticle article) {
        return new PreviewedArticle(
                article.getId(),
                article.getContentHash(),
                article.getSource(),
                article.getTitle(),
                article.getText(),
                article.getTime().getEvent(),
                article.getTime().getClock());
    }
}
