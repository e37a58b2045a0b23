package org.lodewire.producer.feed;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * When a feed wishes to be polled.
 *
 * @param interval  time between two polls, from a minute to 30 days; null if it names none
 * @param skipHours hours of the day in UTC, 0 to 23, at which it does not wish to be polled
 * @param skipDays  days of the week in UTC on which it does not wish to be polled
 */
public record PollingHints(@Nullable Duration interval, Set<Integer> skipHours, Set<DayOfWeek> skipDays) {

    static final PollingHints NONE = new PollingHints(null, Set.of(), Set.of());

    /** Copies the sets. */
    public PollingHints {
        skipHours = Set.copyOf(skipHours);
        skipDays = Set.copyOf(skipDays);
    }
}
