package org.lodewire.subscriptions.page.model;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** A small line of the stories of the last 24 hours, in hours. Stateless. */
final class Sparkline {

    /** Width of the picture that the points are for. */
    static final int WIDTH = 72;

    /** Height of it. */
    static final int HEIGHT = 20;

    private static final Duration REACH = Duration.ofHours(24);
    private static final int STEPS = 48;

    private Sparkline() {}

    /**
     * The points of a polyline.
     *
     * @param hourly counts of windows of an hour
     * @param end    where the line ends
     */
    static String points(StepSeries hourly, Instant end) {
        int[] counts = counts(hourly, end);
        int highest = 1;
        for (int count : counts) {
            highest = Math.max(highest, count);
        }
        StringBuilder points = new StringBuilder();
        for (int i = 0; i <= STEPS; i++) {
            double x = (double) WIDTH * i / STEPS;
            double y = HEIGHT - 1 - (HEIGHT - 2.0) * counts[i] / highest;
            points.append(i == 0 ? "" : " ").append(String.format(Locale.ROOT, "%.1f,%.1f", x, y));
        }
        return points.toString();
    }

    /** What the line shows. */
    static String text(StepSeries hourly, Instant end) {
        int highest = 0;
        for (int count : counts(hourly, end)) {
            highest = Math.max(highest, count);
        }
        return "Stories an hour in the last 24 hours, at most " + highest;
    }

    private static int[] counts(StepSeries hourly, Instant end) {
        int[] counts = new int[STEPS + 1];
        for (int i = 0; i <= STEPS; i++) {
            counts[i] = hourly.storiesAt(end.minus(REACH.multipliedBy(STEPS - i).dividedBy(STEPS)));
        }
        return counts;
    }
}
