package org.lodewire.producer.publish;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lodewire.producer.article.LeftOut;
import org.lodewire.schemas.RejectionReason;

/**
 * What a publisher has sent. Repeats count as sent, because only the pipeline detects them.
 *
 * @param sent       the number of articles sent
 * @param rejected   the number of articles rejected, by reason; reasons that did not occur are absent
 * @param firstEvent the earliest event time of the articles that may move the clock, null if none was sent
 * @param lastEvent  the latest event time of these articles, null if none was sent
 * @param clock      the event time of the last watermarks, null if none was sent
 * @param took       the time from opening the publisher to the end
 * @param dates      what could not be read of the articles
 * @param withdrawn  the number of withdrawals sent, which are no articles
 * @param late       how many of them a pipeline will find late
 * @param leftOut    what the source has beside them
 */
public record PublishSummary(
        long sent,
        Map<RejectionReason, Long> rejected,
        @Nullable Instant firstEvent,
        @Nullable Instant lastEvent,
        @Nullable Instant clock,
        Duration took,
        DateReport dates,
        long withdrawn,
        LateReport late,
        LeftOut leftOut) {

    /** A summary of a source that has nothing beside articles. */
    public PublishSummary(
            long sent,
            Map<RejectionReason, Long> rejected,
            @Nullable Instant firstEvent,
            @Nullable Instant lastEvent,
            @Nullable Instant clock,
            Duration took,
            DateReport dates,
            long withdrawn,
            LateReport late) {
        this(sent, rejected, firstEvent, lastEvent, clock, took, dates, withdrawn, late, LeftOut.NOTHING);
    }

    /** A summary without withdrawals, of articles of which none is late. */
    public PublishSummary(
            long sent,
            Map<RejectionReason, Long> rejected,
            @Nullable Instant firstEvent,
            @Nullable Instant lastEvent,
            @Nullable Instant clock,
            Duration took,
            DateReport dates) {
        this(sent, rejected, firstEvent, lastEvent, clock, took, dates, 0, LateReport.NONE);
    }

    /** A summary of articles of which everything was read and none is late. */
    public PublishSummary(
            long sent,
            Map<RejectionReason, Long> rejected,
            @Nullable Instant firstEvent,
            @Nullable Instant lastEvent,
            @Nullable Instant clock,
            Duration took) {
        this(sent, rejected, firstEvent, lastEvent, clock, took, DateReport.NONE);
    }

    /** Copies the map. */
    public PublishSummary {
        rejected = Map.copyOf(rejected);
    }

    /** The same with what the source has beside articles. */
    public PublishSummary of(LeftOut other) {
        return new PublishSummary(sent, rejected, firstEvent, lastEvent, clock, took, dates, withdrawn, late, other);
    }

    /** The number of articles rejected, for any reason. */
    public long rejections() {
        return rejected.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Whether there was input, and nothing of it was sent. */
    public boolean isAllRejected() {
        return sent == 0 && withdrawn == 0 && rejections() > 0;
    }
}
