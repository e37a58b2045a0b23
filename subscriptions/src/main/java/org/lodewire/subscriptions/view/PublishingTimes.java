package org.lodewire.subscriptions.view;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/** When a source published, the last {@value #KEPT} times. Articles within a minute count once. Immutable. */
public final class PublishingTimes {

    static final PublishingTimes NONE = new PublishingTimes(new long[0]);

    private static final int KEPT = 50;
    /** With fewer gaps, a usual one would be a guess. */
    private static final int GAPS = 5;

    private static final long MINUTE = Duration.ofMinutes(1).toMillis();

    private final long[] times;

    private PublishingTimes(long[] times) {
        this.times = times;
    }

    /** These times and another one; one that is not later than they are is of a repetition, and changes nothing. */
    PublishingTimes with(Instant time) {
        long millis = time.toEpochMilli();
        if (times.length > 0 && millis < times[times.length - 1] + MINUTE) {
            return this;
        }
        int kept = Math.min(times.length, KEPT - 1);
        long[] more = Arrays.copyOfRange(times, times.length - kept, times.length + 1);
        more[kept] = millis;
        return new PublishingTimes(more);
    }

    /** The median of the times between them; empty if they are too few. */
    Optional<Duration> usualGap() {
        if (times.length <= GAPS) {
            return Optional.empty();
        }
        long[] gaps = new long[times.length - 1];
        Arrays.setAll(gaps, i -> times[i + 1] - times[i]);
        Arrays.sort(gaps);
        return Optional.of(Duration.ofMillis(gaps[gaps.length / 2]));
    }
}
