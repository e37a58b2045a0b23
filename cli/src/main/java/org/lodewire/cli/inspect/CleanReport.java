package org.lodewire.cli.inspect;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lodewire.analysis.clean.document.Removal;
import org.lodewire.client.terminal.TerminalText;

/**
 * A cleaned article as a report for people: its metadata, then its text or, with explanations, all lines of the document.
 * The content of the article is printed without control characters. Immutable.
 *
 * @param width  maximum number of characters in a row of an explanation
 * @param faint  whether the terminal supports escape sequences, to print causes faint
 */
public record CleanReport(int width, boolean faint) {

    /** Escape sequences of ECMA-48, "select graphic rendition". */
    private static final String FAINT = "\u001b[2m";

    private static final String NOT_FAINT = "\u001b[22m";
    /** Keeps text readable on narrow terminals, where rows then wrap. */
    private static final int MIN_TEXT = 20;

    /** The report, with a line break at its end. */
    String of(CleanRow row) {
        StringBuilder report = new StringBuilder();
        report.append(TerminalText.line(row.id())).append(System.lineSeparator());
        heading(report, "title", row.title());
        heading(report, "author", row.author());
        heading(report, "published", row.published());
        heading(report, "language", row.language());
        heading(report, "url", row.url());
        heading(
                report,
                "quality",
                row.quality().stream().map(Enum::name).sorted().collect(Collectors.joining(", ")));
        if (row.rejected() != null) {
            heading(report, "rejected", row.rejected().name());
        }
        heading(report, "kept", characters(row.kept()));
        heading(report, "removed", characters(row.removed()) + reasons(row));
        report.append(System.lineSeparator());
        if (row.lines() == null) {
            row.text()
                    .lines()
                    .forEach(line -> report.append(TerminalText.line(line)).append(System.lineSeparator()));
        } else {
            explain(row.lines(), report);
        }
        return report.toString();
    }

    private static void heading(StringBuilder report, String name, @Nullable String value) {
        boolean none = value == null || value.isBlank();
        report.append(String.format(Locale.ROOT, "  %-10s %s%n", name, none ? "-" : TerminalText.line(value)));
    }

    private static String characters(int count) {
        return String.format(Locale.ROOT, "%,d character%s", count, count == 1 ? "" : "s");
    }

    /** The number of lines removed for each reason, in order of first occurrence. */
    private static String reasons(CleanRow row) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        if (row.lines() == null) {
            row.removals().stream().map(Removal::reason).forEach(reason -> counts.merge(reason, 1, Integer::sum));
        } else {
            for (CleanRow.Line line : row.lines()) {
                if (line.reason() != null) {
                    counts.merge(line.reason(), 1, Integer::sum);
                }
            }
        }
        return counts.isEmpty()
                ? ""
                : counts.entrySet().stream()
                        .map(count -> count.getKey() + " " + count.getValue())
                        .collect(Collectors.joining(", ", " (", ")"));
    }

    private void explain(List<CleanRow.Line> lines, StringBuilder report) {
        int widest =
                lines.stream().mapToInt(line -> reason(line).length()).max().orElse(0);
        for (CleanRow.Line line : lines) {
            String before = String.format(
                    Locale.ROOT, "%s %.2f %s ", line.kept() ? "+" : "-", line.probability(), pad(reason(line), widest));
            int room = Math.max(MIN_TEXT, width - before.length());
            report.append(before).append(TerminalText.line(line.text(), room)).append(System.lineSeparator());
            if (!line.because().isEmpty()) {
                String causes = TerminalText.line(String.join(", ", line.because()), room);
                report.append(" ".repeat(before.length())).append(cause(causes)).append(System.lineSeparator());
            }
        }
    }

    private static String reason(CleanRow.Line line) {
        return Objects.requireNonNullElse(line.reason(), "");
    }

    private static String pad(String text, int length) {
        return text + " ".repeat(length - text.length());
    }

    private String cause(String text) {
        return faint ? FAINT + text + NOT_FAINT : text;
    }
}
