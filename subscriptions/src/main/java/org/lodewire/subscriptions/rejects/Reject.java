package org.lodewire.subscriptions.rejects;

import java.time.Instant;
import org.lodewire.schemas.RejectedArticle;

/**
 * A rejected article, and when.
 *
 * @param article  its record
 * @param recorded the timestamp of its record
 */
public record Reject(RejectedArticle article, Instant recorded) {

    /** Its event time; when it was rejected, if that was before it had one. */
    public Instant time() {
        return article.getEventTime() == null ? recorded : article.getEventTime();
    }
}
