package org.lodewire.producer.publish;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How many of the articles that a publisher has sent a pipeline will find late, and so reject, unless they are repeats.
 *
 * @param grace       how late an article may be for the pipeline
 * @param late        how many are late because of articles that were sent before them: on the event clock
 * @param first       where the first of these came from, null if there is none
 * @param latest      how late the latest of these is, zero if there is none
 * @param afterOthers how many more are late because of what was on the raw topic before: on the event clock
 * @param reached     the time that the raw topic had reached before, null if it is not known
 * @param onWallClock how many are late when they are sent: on the wall clock
 */
public record LateReport(
        Duration grace,
        long late,
        @Nullable String first,
        Duration latest,
        long afterOthers,
        @Nullable Instant reached,
        long onWallClock) {

    /** The grace of a pipeline unless it is set otherwise. */
    public static final Duration DEFAULT_GRACE = Duration.ofHours(24);

    /** Nothing is late. */
    public static final LateReport NONE = new LateReport(DEFAULT_GRACE, 0, null, Duration.ZERO, 0, null, 0);
}
