package org.lodewire.subscriptions.page.model;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.lodewire.schemas.time.CountWindow;

/**
 * How many stories are usual: the middle four fifths of the counts of a window in the seven days before. It orders topics and
 * draws the band of a chart; alerts have baselines of their own, with seasons.
 *
 * @param low      a tenth of the counts is below it
 * @param high     a tenth of the counts is above it
 * @param mean     their mean
 * @param variance their variance
 */
public record UsualRange(int low, int high, double mean, double variance) {

    private static final Duration REACH = Duration.ofDays(7);
    private static final int SAMPLES = 96;

    /** With less history, a range would be a guess. */
    private static final Duration SHORTEST = Duration.ofHours(1);

    /**
     * What was usual before a time, without the window that ends then; empty if there are not at least an hour and three windows of
     * counts.
     */
    static Optional<UsualRange> before(StepSeries series, Instant time, CountWindow window) {
        Instant begin = series.begin();
        if (begin == null) {
            return Optional.empty();
        }
        Instant from = begin.isAfter(time.minus(REACH)) ? begin : time.minus(REACH);
        Duration span = Duration.between(from, time.minus(window.length()));
        if (span.compareTo(SHORTEST) < 0 || span.compareTo(window.length().multipliedBy(2)) < 0) {
            return Optional.empty();
        }
        int[] counts = new int[SAMPLES];
        for (int i = 0; i < SAMPLES; i++) {
            counts[i] = series.storiesAt(from.plus(span.multipliedBy(i).dividedBy(SAMPLES)));
        }
        return Optional.of(of(counts));
    }

    private static UsualRange of(int[] counts) {
        Arrays.sort(counts);
        double mean = Arrays.stream(counts).average().orElse(0);
        double variance = Arrays.stream(counts)
                .mapToDouble(count -> (count - mean) * (count - mean))
                .average()
                .orElse(0);
        return new UsualRange(
                counts[counts.length / 10], counts[counts.length - 1 - counts.length / 10], mean, variance);
    }

    /** How far a count is above what is usual, in standard deviations, of which one is never less than that of rare events. */
    double score(long stories) {
        return (stories - mean) / Math.sqrt(Math.max(variance, mean) + 1);
    }

    /** The range in words. */
    public String text() {
        return low == high ? "usually " + low : "usually " + low + " to " + high;
    }
}
