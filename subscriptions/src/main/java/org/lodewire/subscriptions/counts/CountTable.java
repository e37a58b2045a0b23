package org.lodewire.subscriptions.counts;

import java.util.List;
import java.util.Locale;
import org.lodewire.client.command.Table;
import org.lodewire.client.terminal.TerminalText;
import org.lodewire.schemas.TopicCount;

/**
 * Counts for people: as a table of those that hold, or row by row as they are told. What is in the records is made
 * harmless for a terminal. Times are in UTC.
 */
public final class CountTable {

    /** Ids of topics have at most 64 characters. */
    private static final int WIDEST = 64;

    private CountTable() {}

    /** A table with a heading, without a line break at its end: a row a count, in the order given. */
    public static String of(List<TopicCount> counts) {
        Table table = new Table(WIDEST, "TOPIC", "WINDOW", "END", "ARTICLES", " STORIES", "MENTIONS", "");
        counts.forEach(count -> table.row(
                text(count.getTopic()),
                text(count.getWindow()),
                count.getEnd(),
                number(count.getArticles()),
                number(count.getStories()),
                number(count.getMentions()),
                mark(count)));
        return table.toString()
                .lines()
                .map(String::stripTrailing)
                .reduce((above, below) -> above + "\n" + below)
                .orElse("");
    }

    /** The heading of rows. */
    public static String heading() {
        return row("TOPIC", "WINDOW", "END", "ARTICLES", "STORIES", "MENTIONS", "REVISION", "");
    }

    /** A row of its own, with the count's revision: for counts that are shown as they are told. */
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
        return TerminalText.line(text, WIDEST);
    }

    private static String mark(TopicCount count) {
        return count.getProvisional() ? "provisional" : "";
    }
}
