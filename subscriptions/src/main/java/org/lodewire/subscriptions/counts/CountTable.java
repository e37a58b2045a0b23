package org.lodewire.subscriptions.counts;

import java.util.List;
import java.util.Locale;
import org.lodewire.client.command.Table;
import org.lodewire.client.terminal.TerminalText;
import org.lodewire.schemas.TopicCount;

/**
 * Counts as text: a table of current counts, or row by row as they are published. Values of the records are printed without
 * control characters. Times are in UTC.
 */
public final class CountTable {

    /** The maximum length of a topic id. */
    private static final int MAX_WIDTH = 64;

    private CountTable() {}

    /** A table with a heading, without a line break at its end: a row for each count, in the given order. */
    public static String of(List<TopicCount> counts) {
        Table table = new Table(MAX_WIDTH, "TOPIC", "WINDOW", "END", "ARTICLES", " STORIES", "MENTIONS", "");
        counts.forEach(count -> table.row(
                text(count.getTopic()),
                text(count.getWindow()),
                count.getEnd(),
                number(count.getArticles()),
                number(count.getStories()),
                number(count.getMentions()),
                mark(count)));
        return table.toString();
    }

    /** The heading of single rows. */
    public static String heading() {
        return row("TOPIC", "WINDOW", "END", "ARTICLES", "STORIES", "MENTIONS", "REVISION", "");
    }

    /** A single row, with the revision of the count. */
    public static String row(TopicCount count) {
        return row(
                text(count.getTopic()),
                text(count.getWindow()),
                count.getEnd(),
                count.getArticles(),
                count.getStories(),
                count.getMentions(),
                count.getRevision(),
                mark(count));
    }

    private static String row(Object... cells) {
        return String.format(Locale.ROOT, "%-24s  %-6s  %-20s  %8s  %8s  %8s  %8s  %s", cells)
                .stripTrailing();
    }

    private static String number(long number) {
        return String.format(Locale.ROOT, "%8d", number);
    }

    private static String text(String text) {
        return TerminalText.line(text, MAX_WIDTH);
    }

    private static String mark(TopicCount count) {
        return count.getProvisional() ? "provisional" : "";
    }
}
