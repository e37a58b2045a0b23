package org.lodewire.subscriptions.page.model;

import java.time.Duration;
import java.time.Instant;
import org.lodewire.schemas.TopicCount;
import org.lodewire.subscriptions.view.CountsView;

/**
 * When the page is made.
 *
 * @param now    the time of the reader
 * @param counts where counts end: the end of the newest one, and no later than now, since a provisional count has the end of a
 *               step that goes on
 */
public record PageTime(Instant now, Instant counts) {

    /** Counts are emitted when they change. After so long without any, the news is not live: it is a replay, or has stopped. */
    private static final Duration LIVE = Duration.ofMinutes(30);

    public PageTime {
        counts = counts.isAfter(now) ? now : counts;
    }

    /** The times for what is known. */
    public static PageTime of(CountsView counts, Instant now) {
        Instant newest = counts.topics().stream()
                .flatMap(topic -> counts.now(topic).stream())
                .map(TopicCount::getEnd)
                .max(Instant::compareTo)
                .orElse(now);
        return new PageTime(now, newest);
    }

    /** Whether counts go up to the present. */
    public boolean isLive() {
        return counts.isAfter(now.minus(LIVE));
    }
}
