package org.lodewire.analysis.clean;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.lodewire.analysis.clean.SeenArticles.Seen;
import org.lodewire.analysis.clean.time.StatedTime;
import org.lodewire.schemas.ArticleTime;
import org.lodewire.schemas.RawArticle;
import org.lodewire.schemas.RejectionReason;

/**
 * Decides which articles are accepted. Immutable.
 *
 * @param maxArticleBytes the largest size of an article's content in bytes
 * @param grace           how late an article may be
 */
public record Admission(int maxArticleBytes, Duration grace) {

    /** Checks the size of an article's content; returns why it is rejected, or nothing if it is accepted. */
    public Optional<RejectionCause> checkSize(RawArticle raw) {
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

    /** Checks what cleaning has left of an article; returns why it is rejected, or nothing if it is accepted. */
    public Optional<RejectionCause> checkText(CleanedText text) {
        if (text.wall()) {
            return Optional.of(
                    new RejectionCause(
                            RejectionReason.WALL,
                            "The text is a consent dialog, a bot check or the like, which the site showed in place of the article."));
        }
        return text.text().isEmpty() && text.title() == null
                ? Optional.of(
                        new RejectionCause(RejectionReason.NO_TEXT, "No text is left without markup and boilerplate."))
                : Optional.empty();
    }

    /**
     * Checks whether an article is late; returns why it is rejected, or nothing if it is accepted.
     *
     * @param time its event time
     * @param now  the current time, in milliseconds since the epoch
     */
    public Optional<RejectionCause> checkTime(ArticleTime time, RawArticle raw, long now) {
        Instant earliest = earliest(now);
        if (!time.getEvent().isBefore(earliest)) {
            return Optional.empty();
        }
        String stated = StatedTime.isStated(time, raw.getTime()) ? ", which the article itself states," : "";
        return Optional.of(new RejectionCause(
                RejectionReason.LATE,
                "Event time " + time.getEvent() + stated + " is before " + earliest
                        + ", the earliest time for which counts are still corrected."));
    }

    /**
     * Checks a withdrawal; returns why it is rejected, or nothing if the article is withdrawn.
     *
     * @param before the article as it was last accepted
     * @param now    the current time, in milliseconds since the epoch
     */
    public Optional<RejectionCause> checkWithdrawal(RawArticle withdrawal, Optional<Seen> before, long now) {
        if (before.isEmpty()) {
            return Optional.of(
                    new RejectionCause(
                            RejectionReason.NOT_PUBLISHED,
                            "A withdrawal of an article that is not known: this source has not published it, or too long ago."));
        }
        if (!before.get().isFrom(withdrawal.getSource())) {
            return Optional.of(new RejectionCause(
                    RejectionReason.NOT_PUBLISHED,
                    "Another source published the article last, and only that source can withdraw it."));
        }
        Instant event = Instant.ofEpochMilli(before.get().event());
        Instant earliest = earliest(now);
        return event.isBefore(earliest)
                ? Optional.of(new RejectionCause(
                        RejectionReason.LATE,
                        "A withdrawal of an article whose event time " + event + " is before " + earliest
                                + ", the earliest time for which counts are still corrected."))
                : Optional.empty();
    }

    private Instant earliest(long now) {
        return Instant.ofEpochMilli(now - grace.toMillis());
    }
}
