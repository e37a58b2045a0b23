package org.lodewire.local.generated;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.SplittableRandom;

/** How busy newsrooms are by hour and weekday, in UTC: quiet at night and on weekends. Not thread-safe. */
final class Rhythm {

    /** By hour; their mean is 1. */
    private static final List<Double> HOURS = List.of(
            0.5, 0.4, 0.4, 0.4, 0.5, 0.7, 0.9, 1.2, 1.4, 1.5, 1.5, 1.4, 1.3, 1.4, 1.5, 1.5, 1.4, 1.2, 1.1, 1.0, 0.9,
            0.7, 0.6, 0.6);

    private static final double WEEKEND = 0.7;
    private static final double MOST = 1.5;

    private final SplittableRandom random;

    Rhythm(SplittableRandom random) {
        this.random = random;
    }

    /**
     * The next time after another at which something happens.
     *
     * @param mean the mean interval on a working day
     */
    Instant next(Instant after, Duration mean) {
        Duration shortest = Duration.ofMillis(Math.max(1, (long) (mean.toMillis() / MOST)));
        Instant next = after;
        do {
            next = next.plus(Choice.interval(shortest, random));
        } while (!Choice.happens(at(next) / MOST, random));
        return next;
    }

    private static double at(Instant time) {
        ZonedDateTime local = time.atZone(ZoneOffset.UTC);
        double hour = HOURS.get(local.getHour());
        return local.getDayOfWeek().getValue() > 5 ? hour * WEEKEND : hour;
    }
}
