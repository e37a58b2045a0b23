package org.lodewire.analysis.clean;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.lodewire.analysis.clean.time.StatedTime;
import org.lodewire.schemas.ArticleTime;
import org.lodewire.schemas.RawArticle;
import org.lodewire.schemas.RejectionReason;

/**
 * Which articles are taken.
 *
 * @param maxArticleBytes the largest article
 * @param grace           how late an article may be
 */
public record Admission(int maxArticleBytes, Duration grace) {

    /** Why an article is not taken whatever it says. */
    public Optional<RejectionCause> fit(RawArticle raw) {
        int size = raw.getContent().remaining();
        if (size == 0) {
            return Optional.of(new RejectionCause(RejectionReason.EMPTY, "The article has no content."));
        }
        return size <= maxArticleBytes
                ? Optional.empty()
                : Optional.of(new RejectionCause(
                        RejectionReason.TOO_LARGE,
                        "The article has " + size + " bytes; the limit is " + maxArticleBytes + "."));
    }

    /**
     * Why an article is not taken at a time.
     *
     * @param time the time it goes by
     * @param now  in milliseconds since the epoch
     */
    public Optional<RejectionCause> late(ArticleTime time, RawArticle raw, long now) {
        Instant earliest = Instant.ofEpochMilli(now - grace.toMillis());
        if (!time.getEvent().isBefore(earliest)) {
            return Optional.empty();
        }
        String whose = StatedTime.isStated(time, raw.getTime()) ? ", which the article itself states," : "";
        return Optional.of(new RejectionCause(
                RejectionReason.LATE,
                "Event time " + time.getEvent() + whose + " is before " + earliest
                        + ", as far back as counts are still corrected."));
    }
}
