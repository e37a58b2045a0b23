package org.lodewire.cli.preview;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.stream.Collectors;
import org.lodewire.analysis.counting.Tally;
import org.lodewire.analysis.preview.MatchingArticle;
import org.lodewire.analysis.preview.PreviewResult;
import org.lodewire.analysis.preview.PreviewedAlert;
import org.lodewire.client.terminal.TerminalText;
import org.lodewire.schemas.time.CountWindow;
import org.lodewire.schemas.time.Durations;

/** A preview for people: totals, a chart, the forms of mentions, alerts and the newest articles. Immutable. */
final class PreviewReport {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final int FORMS_SHOWN = 12;

    private final PreviewResult result;
    private final CountWindow window;
    private final int width;

    /**
     * A report.
     *
     * @param window the window whose counts are drawn; one of the definition's
     * @param width  number of columns of the terminal
     */
    PreviewReport(PreviewResult result, CountWindow window, int width) {
        this.result = result;
        this.window = window;
        this.width = width;
    }

    /** The lines of the report, some of them empty. */
    List<String> lines(int articlesShown) {
        List<String> lines = new ArrayList<>(summary());
        if (result.total().articles() > 0) {
            lines.addAll(chart());
            lines.addAll(forms());
        }
        lines.addAll(alerts());
        lines.addAll(articles(articlesShown));
        return lines;
    }

    private List<String> summary() {
        Tally total = result.total();
        List<String> lines = new ArrayList<>();
        lines.add(result.definition().getId() + ", " + time(result.since()) + " to " + time(result.until()) + " UTC: "
                + many(result.summary().articles(), "article", "articles") + " read, "
                + String.format(Locale.ROOT, "%,d", total.articles()) + " of this time "
                + (total.articles() == 1 ? "counts: " : "count: ") + many(total.stories(), "story", "stories") + ", "
                + many(total.mentions(), "mention", "mentions") + ".");
        if (result.summary().first().isAfter(result.since().plus(Duration.ofDays(1)))) {
            lines.add(
                    "The first retained article is of " + time(result.summary().first()) + ".");
        }
        if (result.unplaced() > 0) {
            lines.add(many(result.unplaced(), "match", "matches")
                    + " not counted: later than the grace, or not yet placed" + " in a story.");
        }
        return lines;
    }

    private List<String> chart() {
        CountChart chart = new CountChart(result.since(), result.until(), width);
        long[] highest = new long[chart.columns()];
        char[] marks = new char[chart.columns()];
        Arrays.fill(marks, ' ');
        fill(highest, chart, result.countsOf(window));
        for (PreviewedAlert alert : result.alerts()) {
            int column = chart.column(alert.at());
            if (column >= 0 && column < marks.length) {
                marks[column] = '^';
            }
        }
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add("Stories in " + window.label() + ", the most in each " + Durations.format(chart.stretch())
                + (result.alerts().isEmpty() ? "" : "; ^ an alert"));
        lines.addAll(chart.draw(highest, marks).lines().toList());
        return lines;
    }

    /** A count is valid until the next one. */
    private static void fill(long[] highest, CountChart chart, NavigableMap<Long, Tally> counts) {
        int column = 0;
        long holds = 0;
        for (Map.Entry<Long, Tally> count : counts.entrySet()) {
            int at = chart.column(Instant.ofEpochMilli(count.getKey()));
            for (; column < Math.min(at, highest.length); column++) {
                highest[column] = Math.max(highest[column], holds);
            }
            holds = count.getValue().stories();
            if (at >= 0 && at < highest.length) {
                highest[at] = Math.max(highest[at], holds);
            }
        }
        for (; column < highest.length; column++) {
            highest[column] = Math.max(highest[column], holds);
        }
    }

    private List<String> forms() {
        Map<String, Long> forms = result.forms();
        String shown = forms.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .limit(FORMS_SHOWN)
                .map(form -> TerminalText.line(form.getKey()) + String.format(Locale.ROOT, " %,d", form.getValue()))
                .collect(Collectors.joining(", "));
        int others = forms.size() - FORMS_SHOWN;
        List<String> lines = new ArrayList<>(List.of("", "Mentions:"));
        lines.addAll(indented(shown + (others > 0 ? ", and " + others + " other forms" : ""), 2));
        return lines;
    }

    private List<String> alerts() {
        List<String> lines = new ArrayList<>();
        lines.add("");
        if (result.definition().getRules().isEmpty()) {
            lines.add("No alerts: the definition has no rules.");
        } else if (result.alerts().isEmpty()) {
            lines.add("No alerts.");
        } else {
            lines.add(many(result.alerts().size(), "alert", "alerts") + ":");
        }
        for (PreviewedAlert alert : result.alerts()) {
            lines.add("  " + time(alert.at()) + "  " + alert.raised().getRule() + ": "
                    + alert.raised().getSummary()
                    + (alert.resolvedAt() == null ? "; not resolved yet" : "; resolved " + time(alert.resolvedAt())));
        }
        return lines;
    }

    private List<String> articles(int shown) {
        List<MatchingArticle> matches = result.newest(shown);
        List<String> lines = new ArrayList<>();
        if (matches.isEmpty()) {
            return lines;
        }
        lines.add("");
        lines.add(
                matches.size() == 1
                        ? "The newest article that matches:"
                        : "The newest " + matches.size() + " articles that match:");
        for (MatchingArticle match : matches) {
            String title = TerminalText.line(match.title(), Math.max(20, width - 34));
            lines.add("  " + time(match.at()) + "  " + TerminalText.line(match.source(), 14) + "  " + title);
            lines.addAll(indented(TerminalText.line(match.snippet()), 4));
        }
        return lines;
    }

    private List<String> indented(String text, int by) {
        return new WrappedText(text, Math.max(40, width - by))
                .lines().stream().map(" ".repeat(by)::concat).toList();
    }

    private static String time(Instant time) {
        return MINUTE.format(time);
    }

    private static String many(long count, String one, String more) {
        return String.format(Locale.ROOT, "%,d %s", count, count == 1 ? one : more);
    }
}
