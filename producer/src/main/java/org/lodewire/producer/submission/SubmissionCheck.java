package org.lodewire.producer.submission;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.lodewire.producer.article.SizeLimit;
import org.lodewire.schemas.RawArticle;

/**
 * Checks whether a pipeline would reject an article again. Immutable.
 *
 * @param time  the time of the pipeline
 * @param grace how late an article may be for the pipeline
 * @param limit how large an article may be for the pipeline
 */
public record SubmissionCheck(Instant time, Duration grace, SizeLimit limit) {

    /** Why an article would be rejected; empty if it would be accepted. */
    Optional<Submission.Refused> check(RawArticle article, Instant event) {
        if (article.getWithdrawn()) {
            // The pipeline judges it by the article that it withdraws.
            return Optional.empty();
        }
        int size = article.getContent().remaining();
        if (size == 0) {
            return refused(Refusal.EMPTY, "no content");
        }
        if (size > limit.content()) {
            return refused(Refusal.TOO_LARGE, String.format("%,d bytes", size));
        }
        return event.isBefore(time.minus(grace)) ? refused(Refusal.LATE, "event time " + event) : Optional.empty();
    }

    private static Optional<Submission.Refused> refused(Refusal why, String detail) {
        return Optional.of(new Submission.Refused(why, detail));
    }
}
