package org.lodewire.subscriptions.feeds;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lodewire.client.command.Table;
import org.lodewire.client.terminal.TerminalText;
import org.lodewire.schemas.FeedStatus;

/**
 * Feeds and how they are as text: a table, or row by row as their status changes. Values of records are printed without control
 * characters. Times are in UTC.
 */
public final class FeedTable {

    /** The maximum length of a feed id. */
    private static final int MAX_WIDTH = 64;

    private static final int LONGEST_OUTCOME = 400;
    private static final String NEVER = "-";

    private FeedTable() {}

    /** A table with a heading, without a line break at its end: a row for each feed, in the given order. */
    public static String of(List<FeedReport> feeds) {
        Table table = new Table(MAX_WIDTH, "FEED", "HEALTH", "LAST", "NEXT", "  NEW", "DELAY", "OUTCOME");
        feeds.forEach(feed -> table.row(cells(feed)));
        return table.toString();
    }

    /** The heading of single rows. */
    public static String heading() {
        return line("FEED", "HEALTH", "LAST", "NEXT", "  NEW", "DELAY", "OUTCOME");
    }

    /** A single row. */
    public static String row(FeedReport feed) {
        return line(cells(feed));
    }

    private static Object[] cells(FeedReport feed) {
        FeedStatus status = feed.status();
        return new Object[] {
            TerminalText.line(feed.id(), MAX_WIDTH),
            feed.health(),
            status == null ? NEVER : time(status.getLastFetch()),
            status == null ? NEVER : time(status.getNextFetch()),
            String.format(Locale.ROOT, "%5d", status == null ? 0 : status.getNewItems()),
            status == null ? NEVER : delay(status.getDelayMillis()),
            TerminalText.line(feed.outcome(), LONGEST_OUTCOME)
        };
    }

    private static String line(Object... cells) {
        return String.format(Locale.ROOT, "%-24s  %-7s  %-20s  %-20s  %-5s  %-5s  %s", cells)
                .stripTrailing();
    }

    private static String time(@Nullable Instant time) {
        return time == null ? NEVER : time.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** A delay in its largest unit, rounded down: it says whether a feed is read in time, for which more is noise. */
    private static String delay(@Nullable Long millis) {
        if (millis == null) {
            return NEVER;
        }
        Duration delay = Duration.ofMillis(Math.max(0, millis));
        if (delay.toMinutes() < 2) {
            return delay.toSeconds() + "s";
        }
        if (delay.toHours() < 2) {
            return delay.toMinutes() + "m";
        }
        return delay.toDays() < 2 ? delay.toHours() + "h" : delay.toDays() + "d";
    }
}
