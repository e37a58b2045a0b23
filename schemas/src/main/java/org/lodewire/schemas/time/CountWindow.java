package org.lodewire.schemas.time;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The windows that topics are counted in. A window of length {@code w} that ends at {@code e} holds what happened in
 * {@code (e - w, e]}; ends are multiples of the step since the epoch.
 */
public enum CountWindow {
    /** Five minutes, every ten seconds. */
    FIVE_MINUTES("5m", Duration.ofMinutes(5), Duration.ofSeconds(10)),
    /** One hour, every minute. */
    ONE_HOUR("1h", Duration.ofHours(1), Duration.ofMinutes(1)),
    /** A day, every quarter of an hour. */
    ONE_DAY("24h", Duration.ofHours(24), Duration.ofMinutes(15)),
    /** A week, every two hours. */
    SEVEN_DAYS("7d", Duration.ofDays(7), Duration.ofHours(2));

    private final String label;
    private final Duration length;
    private final Duration step;
    private final long lengthMillis;
    private final long stepMillis;

    CountWindow(String label, Duration length, Duration step) {
        this.label = label;
        this.length = length;
        this.step = step;
        this.lengthMillis = length.toMillis();
        this.stepMillis = step.toMillis();
    }

    /** The name that records and definitions use: 5m, 1h, 24h or 7d. */
    public String label() {
        return label;
    }

    /** How long the window is. */
    public Duration length() {
        return length;
    }

    /** How far apart its ends are. */
    public Duration step() {
        return step;
    }

    /** {@link #length} in milliseconds. */
    public long lengthMillis() {
        return lengthMillis;
    }

    /** {@link #step} in milliseconds. */
    public long stepMillis() {
        return stepMillis;
    }

    /** The first end at or after a time: the first step at which what happened then is counted. */
    public long firstEnd(long millis) {
        return Math.floorDiv(millis + stepMillis - 1, stepMillis) * stepMillis;
    }

    /** The first end at or after a time. */
    public Instant firstEnd(Instant time) {
        return Instant.ofEpochMilli(firstEnd(time.toEpochMilli()));
    }

    /** The window of this name. */
    public static Optional<CountWindow> labelled(String label) {
        return Arrays.stream(values())
                .filter(window -> window.label.equals(label))
                .findFirst();
    }

    /** The windows of these names, in the order of their length; names of no window are passed over. */
    public static List<CountWindow> labelled(List<String> labels) {
        return Arrays.stream(values())
                .filter(window -> labels.contains(window.label))
                .toList();
    }

    /** The names of all windows, for messages. */
    public static String labels() {
        return Arrays.stream(values()).map(CountWindow::label).collect(Collectors.joining(", "));
    }
}
