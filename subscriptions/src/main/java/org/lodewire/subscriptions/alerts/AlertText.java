package org.lodewire.subscriptions.alerts;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.lodewire.client.terminal.TerminalText;
import org.lodewire.schemas.AlertState;
import org.lodewire.schemas.Evidence;
import org.lodewire.schemas.TopicAlert;

/**
 * An alert as a block of lines: the state, the time, the rule, the numbers and the articles that are its evidence. Values of
 * the record are printed without control characters and limited in length. Times are in UTC.
 */
public final class AlertText {

    /** The key of an alert that is about a source begins with it. */
    private static final String SOURCE = "source/";

    /** The rule of an alert that is about a feed. */
    private static final String FEED_RULE = "feed-silence";

    private static final int NAME = 100;
    private static final int LINE = 300;
    private static final int URL = 500;
    /** The maximum in a record that the pipeline writes. */
    private static final int ARTICLES = 5;

    private static final int TAGS = 10;

    private AlertText() {}

    /** The block, without a line break at its end. */
    public static String of(TopicAlert alert) {
        List<String> lines = new ArrayList<>();
        lines.add(alert.getState() + "  " + line(alert.getSummary()));
        boolean source = alert.getTopic().startsWith(SOURCE);
        lines.add("  " + when(alert)
                + (source
                        ? (isAboutFeed(alert) ? ", feed " : ", source ") + name(alert.getLabel()) + " ("
                                + word(alert.getKind()) + ")"
                        : rule(alert)));
        lines.add("  severity " + word(alert.getSeverity().name()) + tags(alert.getTags()));
        lines.add(
                source
                        ? silence(alert)
                        : "  observed " + number(alert.getObserved()) + horizon(alert) + comparison(alert));
        alert.getEvidence().stream().limit(ARTICLES).forEach(article -> add(article, lines));
        return String.join("\n", lines);
    }

    private static String rule(TopicAlert alert) {
        return ", topic " + name(alert.getTopic()) + ", rule " + name(alert.getRule()) + " (" + word(alert.getKind())
                + ", " + word(alert.getMeasure()) + " in " + name(alert.getWindow()) + ")";
    }

    /** How long a source was silent. */
    private static boolean isAboutFeed(TopicAlert alert) {
        return alert.getRule().equals(FEED_RULE);
    }

    private static String silence(TopicAlert alert) {
        String usual = isAboutFeed(alert)
                ? number(alert.getExpected()) + " times as long as between its items, "
                : "it would have been active in " + number(alert.getExpected()) + " quarter-hours since, ";
        return "  silent for " + name(alert.getHorizon()) + "; " + usual + number(alert.getScore())
                + " times what its rhythm explains";
    }

    private static String when(TopicAlert alert) {
        return AlertTimes.changed(alert)
                + switch (alert.getState()) {
                    case RAISED -> "";
                    case CHANGED ->
                        AlertTimes.isOfSameStep(alert)
                                ? ", raised before, in the same step, which has gone on or been counted again since"
                                : ", which a correction has moved or counted anew";
                    case UNDONE -> ", withdrawn: after a correction, the rule was never met";
                    case RESOLVED, OTHER -> ", raised at " + AlertTimes.raised(alert);
                };
    }

    private static String tags(List<String> tags) {
        return tags.isEmpty()
                ? ""
                : ", tags " + tags.stream().limit(TAGS).map(AlertText::name).collect(Collectors.joining(", "));
    }

    /** The length of time of the count, if it is not the window. */
    private static String horizon(TopicAlert alert) {
        String horizon = name(alert.getHorizon());
        return horizon.isEmpty() ? "" : " in " + horizon;
    }

    /** An alert that was undone has no score. */
    private static String comparison(TopicAlert alert) {
        String expected = ", expected " + number(alert.getExpected());
        return alert.getState() == AlertState.UNDONE
                ? " after the correction" + expected
                : expected + ", score " + number(alert.getScore());
    }

    private static void add(Evidence article, List<String> lines) {
        String title = line(article.getTitle());
        String snippet = line(article.getSnippet());
        String heading = !title.isEmpty() ? title : !snippet.isEmpty() ? snippet : name(article.getArticleId());
        lines.add("  - " + heading);
        lines.add("    " + name(article.getSource()) + ", " + article.getAt()
                + (article.getPreview() ? ", preview only" : ""));
        if (!title.isEmpty() && !snippet.isEmpty()) {
            lines.add("    \"" + snippet + "\"");
        }
        String url = TerminalText.line(article.getUrl(), URL);
        if (!url.isEmpty()) {
            lines.add("    " + url);
        }
    }

    private static String line(String text) {
        return TerminalText.line(text, LINE);
    }

    private static String name(String text) {
        return TerminalText.line(text, NAME);
    }

    /** A symbol of the schemas, such as FIRST_MENTION, as a word. */
    private static String word(String symbol) {
        return name(symbol).toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String number(double number) {
        return new DecimalFormat("0.##", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(number);
    }
}
