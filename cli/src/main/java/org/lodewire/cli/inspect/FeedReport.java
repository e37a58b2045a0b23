package org.lodewire.cli.inspect;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lodewire.client.terminal.TerminalText;

/** A feed as a report for people: what is known of it, then its entries, without control characters. */
final class FeedReport {

    private static final int MAX_TEXT = 200;
    /** Longer than a time in whole seconds. */
    private static final String INDENT = " ".repeat(24);

    private FeedReport() {}

    /** The report, with a blank line at its end. */
    static String of(FeedRow row) {
        StringBuilder report = new StringBuilder();
        line(report, TerminalText.line(row.file()));
        heading(report, "kind", row.kind().name().toLowerCase(Locale.ROOT).replace('_', ' '));
        heading(report, "title", row.title());
        heading(report, "home", row.home());
        heading(report, "self", row.self());
        row.hubs().forEach(hub -> heading(report, "hub", hub));
        heading(report, "language", row.language());
        heading(report, "interval", row.interval());
        heading(report, "entries", String.valueOf(row.entries().size()));
        row.problems().forEach(problem -> heading(report, "problem", problem));
        row.entries().forEach(entry -> entry(report, entry));
        line(report, "");
        return report.toString();
    }

    private static void entry(StringBuilder report, FeedRow.Entry entry) {
        line(report, "");
        String time = entry.published() == null ? "no date" : entry.published();
        String title = entry.title() == null ? "(no title)" : TerminalText.line(entry.title(), MAX_TEXT);
        line(report, String.format(Locale.ROOT, "  %-21s %s", time, title));
        line(report, INDENT + (entry.link() == null ? "(no link)" : TerminalText.line(entry.link())));
        if (entry.unreadDate() != null) {
            line(report, INDENT + "its date cannot be read: " + TerminalText.line(entry.unreadDate(), MAX_TEXT));
        }
        if (entry.problem() != null) {
            line(report, INDENT + "it " + entry.problem());
        }
    }

    private static void heading(StringBuilder report, String name, @Nullable String value) {
        if (value != null) {
            line(report, String.format(Locale.ROOT, "  %-10s %s", name, TerminalText.line(value, MAX_TEXT)));
        }
    }

    private static void line(StringBuilder report, String text) {
        report.append(text).append(System.lineSeparator());
    }
}
