package org.lodewire.schemas.time;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The sliding windows of the counts. A window of length {@code w} that ends at {@code e} contains the events in
 * {@code (e - w, e]}. Windows end at multiples of the step since the epoch.
 */
public enum CountWindow {
    /** Five minutes, in steps of ten seconds. */
    FIVE_MINUTES("5m", Duration.ofMinutes(5), Duration.ofSeconds(10)),
    /** One hour, in steps of one minute. */
    ONE_HOUR("1h", Duration.ofHours(1), Duration.ofMinutes(1)),
    /** One day, in steps of 15 minutes. */
    ONE_DAY("24h", Duration.ofHours(24), Duration.ofMinutes(15)),
    /** Seven days, in steps of two hours. */
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

    /** The name in records and definitions: 5m, 1h, 24h or 7d. */
    public String label() {
        return label;
    }

    /** The length of the window. */
    public Duration length() {
        return length;
    }

    /** The time between the ends of two successive windows. */
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

    /** The first end of a window at or after a time, in milliseconds since the epoch: the first step that counts an event then. */
    public long firstEnd(long millis) {
        return Math.floorDiv(millis + stepMillis - 1, stepMillis) * stepMillis;
    }

    /** The first end of a window at or after a time. */
    public Instant firstEnd(Instant time) {
        return Instant.ofEpochMilli(firstEnd(time.toEpochMilli()));
    }

    /** The window with a label. */
    public static Optional<CountWindow> labelled(String label) {
        return Arrays.stream(values())
                .filter(window -> window.label.equals(label))
                .findFirst();
    }

    /** The windows with the given labels, shortest first; unknown labels are ignored. */
    public static List<CountWindow> labelled(List<String> labels) {
        return Arrays.stream(values())
                .filter(window -> labels.contains(window.label))
                .toList();
    }

    /** The labels of all windows, for messages. */
    public static String labels() {
        return Arrays.stream(values()).map(CountWindow::label).collect(Collectors.joining(", "));
    }
}
