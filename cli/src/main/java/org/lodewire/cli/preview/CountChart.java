package org.lodewire.cli.preview;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.lodewire.schemas.time.Durations;

/**
 * Counts over time, drawn with block characters: each column is an interval, as high as the highest count in it.
 * Immutable.
 */
final class CountChart {

    private static final int ROWS = 8;
    private static final String EIGHTHS = " ▁▂▃▄▅▆▇█";
    private static final List<Duration> STRETCHES = Stream.of(
                    "10s", "1m", "5m", "15m", "20m", "30m", "1h", "2h", "3h", "6h", "12h", "1d", "2d", "4d", "7d",
                    "14d", "28d")
            .map(Durations::parse)
            .toList();

    private final Instant from;
    private final Instant to;
    private final Duration stretch;
    private final int columns;

    /**
     * A chart of a time.
     *
     * @param width how many columns the terminal has
     */
    CountChart(Instant from, Instant to, int width) {
        int room = Math.max(10, width - 10);
        long span = Math.max(1, Duration.between(from, to).toSeconds());
        this.stretch = STRETCHES.stream()
                .filter(each -> span / each.toSeconds() < room - 1)
                .findFirst()
                .orElse(Duration.ofSeconds((span / room / 86_400 + 1) * 86_400));
        long unit = stretch.toSeconds();
        this.from = Instant.ofEpochSecond(Math.floorDiv(from.getEpochSecond(), unit) * unit);
        this.columns = (int) (Math.floorDiv(to.getEpochSecond() - this.from.getEpochSecond() - 1, unit) + 1);
        this.to = to;
    }

    /** How long a column is. */
    Duration stretch() {
        return stretch;
    }

    /** How many columns there are, from 1. */
    int columns() {
        return Math.max(1, columns);
    }

    /** The column that a time is in, which may be outside; each holds its end, not its start. */
    int column(Instant time) {
        long unit = stretch.toMillis();
        return (int) Math.max(
                -1, Math.min(columns(), Math.floorDiv(time.toEpochMilli() - from.toEpochMilli() - 1, unit)));
    }

    /**
     * Draws the chart.
     *
     * @param highest the highest count of each column
     * @param marks   a character to stand below each column; a space for none
     */
    String draw(long[] highest, char[] marks) {
        long most = Math.max(1, Arrays.stream(highest).max().orElse(1));
        StringBuilder chart = new StringBuilder();
        for (int row = ROWS - 1; row >= 0; row--) {
            String label = row == ROWS - 1 ? String.format(Locale.ROOT, "%,7d ", most) : " ".repeat(8);
            StringBuilder line = new StringBuilder(label).append('|');
            for (long count : highest) {
                line.append(block(count, most, row));
            }
            chart.append(line.toString().stripTrailing()).append('\n');
        }
        chart.append("      0 +").append("-".repeat(highest.length)).append('\n');
        if (!new String(marks).isBlank()) {
            chart.append(" ".repeat(9))
                    .append(new String(marks).stripTrailing())
                    .append('\n');
        }
        return chart.append(" ".repeat(9))
                .append(axis(highest.length))
                .append('\n')
                .toString();
    }

    /** A count of more than nothing shows, however small beside the highest. */
    private static char block(long count, long most, int row) {
        long eighths = count <= 0 ? 0 : Math.max(1, Math.round(count * 8.0 * ROWS / most));
        return EIGHTHS.charAt((int) Math.max(0, Math.min(8, eighths - 8L * row)));
    }

    private String axis(int width) {
        boolean days = stretch.compareTo(Duration.ofHours(2)) >= 0;
        DateTimeFormatter format = DateTimeFormatter.ofPattern(days ? "uuuu-MM-dd" : "uuuu-MM-dd HH:mm", Locale.ROOT)
                .withZone(ZoneOffset.UTC);
        String first = format.format(from);
        String last = format.format(to);
        int gap = width - first.length() - last.length();
        return gap < 1 ? first + " to " + last : first + " ".repeat(gap) + last;
    }
}
