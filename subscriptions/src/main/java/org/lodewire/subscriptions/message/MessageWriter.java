package org.lodewire.subscriptions.message;

import java.net.URI;
import java.net.URISyntaxException;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lodewire.analysis.subscriptions.NotificationTemplate;
import org.lodewire.schemas.AlertState;
import org.lodewire.schemas.Evidence;
import org.lodewire.schemas.Severity;
import org.lodewire.schemas.Subscription;
import org.lodewire.schemas.TopicAlert;
import org.lodewire.schemas.text.DisplayText;
import org.lodewire.subscriptions.alerts.AlertTimes;
import org.lodewire.subscriptions.delivery.Attempt;

/** Makes messages of notifications. Times are in the time zone of the subscription, those of templates in UTC. Stateless. */
public final class MessageWriter {

    /** Also for who has no message that it was raised. */
    private static final String CORRECTED =
            ". This alert was raised before; late news or a correction has since moved it, or counted it anew.";

    /** A provisional count raised it, or the step was corrected: the record does not show which. */
    private static final String SAME_STEP =
            ". This alert was raised before, in the same step, which has gone on or been counted again since.";

    private static final int NAME = 100;
    private static final int LINE = 300;
    private static final int TITLE = 200;
    private static final int URL = 2_000;
    private static final int TEMPLATE = 4_000;
    private static final int ARTICLES = 5;
    private static final int TOPICS_IN_TITLE = 3;

    /** More would not be read, and does not fit what some receivers accept. */
    private static final int SECTIONS = 20;

    private MessageWriter() {}

    /** The message for an attempt, the same for each attempt of a notification. */
    public static Message of(Attempt attempt) {
        List<TopicAlert> alerts = attempt.alerts();
        String template = attempt.subscription().getTemplate();
        List<Message.Section> sections = alerts.stream()
                .limit(SECTIONS)
                .map(alert -> template == null ? section(attempt.subscription(), alert) : fromTemplate(template, alert))
                .toList();
        return new Message(title(attempt), severity(alerts), sections, Math.max(0, alerts.size() - SECTIONS));
    }

    private static Severity severity(List<TopicAlert> alerts) {
        return alerts.stream()
                .map(TopicAlert::getSeverity)
                .max(Comparator.naturalOrder())
                .orElse(Severity.INFO);
    }

    private static String title(Attempt attempt) {
        if (attempt.alerts().size() == 1) {
            return heading(attempt.alerts().get(0));
        }
        Map<String, Long> topics = attempt.alerts().stream()
                .collect(Collectors.groupingBy(
                        alert -> name(alert.getLabel()), LinkedHashMap::new, Collectors.counting()));
        String named = topics.entrySet().stream()
                .limit(TOPICS_IN_TITLE)
                .map(topic -> topic.getKey() + " (" + topic.getValue() + ")")
                .collect(Collectors.joining(", "));
        int more = topics.size() - TOPICS_IN_TITLE;
        String title = attempt.alerts().size()
                + (attempt.heldBack() ? " alerts that were held back: " : " alerts: ")
                + named
                + (more > 0 ? " and " + more + " more" : "");
        return DisplayText.line(title, TITLE);
    }

    /** The alert in a sentence, its state first. */
    private static String heading(TopicAlert alert) {
        return DisplayText.line(capital(alert.getState().name()) + ": " + alert.getSummary(), TITLE);
    }

    private static Message.Section section(Subscription subscription, TopicAlert alert) {
        String text = "Topic " + name(alert.getTopic()) + ", rule " + name(alert.getRule()) + ", severity "
                + word(alert.getSeverity().name()) + "; observed " + number(alert.getObserved()) + ", expected "
                + number(alert.getExpected()) + "; " + MessageTime.of(AlertTimes.changed(alert), subscription)
                + explanation(alert);
        return new Message.Section(
                heading(alert),
                text,
                alert.getEvidence().stream()
                        .limit(ARTICLES)
                        .map(MessageWriter::link)
                        .toList());
    }

    private static String explanation(TopicAlert alert) {
        return alert.getState() != AlertState.CHANGED ? "" : AlertTimes.isOfSameStep(alert) ? SAME_STEP : CORRECTED;
    }

    private static Message.Link link(Evidence article) {
        String title = line(article.getTitle());
        String snippet = line(article.getSnippet());
        return new Message.Link(
                !title.isEmpty() ? title : !snippet.isEmpty() ? snippet : name(article.getArticleId()),
                url(article.getUrl()),
                name(article.getSource()) + (article.getPreview() ? ", preview only" : ""),
                title.isEmpty() ? "" : snippet);
    }

    /** Null if it is not an address that can be followed safely. */
    private static @Nullable String url(@Nullable String text) {
        if (text == null || text.length() > URL) {
            return null;
        }
        try {
            URI uri = new URI(text);
            boolean web = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
            return web && uri.getHost() != null ? uri.toASCIIString() : null;
        } catch (URISyntaxException e) {
            return null;
        }
    }

    private static Message.Section fromTemplate(String template, TopicAlert alert) {
        return new Message.Section(
                heading(alert),
                NotificationTemplate.fill(withoutControls(template), values(alert), TEMPLATE),
                List.of());
    }

    /** A template may have line breaks. */
    private static String withoutControls(String template) {
        return template.lines().map(DisplayText::line).collect(Collectors.joining("\n"));
    }

    private static Map<String, String> values(TopicAlert alert) {
        Evidence article =
                alert.getEvidence().isEmpty() ? null : alert.getEvidence().get(0);
        Map<String, String> values = new LinkedHashMap<>();
        values.put("topic", name(alert.getTopic()));
        values.put("label", name(alert.getLabel()));
        values.put("rule", name(alert.getRule()));
        values.put("kind", word(alert.getKind()));
        values.put("state", word(alert.getState().name()));
        values.put("severity", word(alert.getSeverity().name()));
        values.put("tags", line(String.join(", ", alert.getTags())));
        values.put("summary", line(alert.getSummary()));
        values.put("at", AlertTimes.changed(alert).toString());
        values.put("raised-at", AlertTimes.raised(alert).toString());
        values.put("window", name(alert.getWindow()));
        values.put("measure", word(alert.getMeasure()));
        values.put("observed", number(alert.getObserved()));
        values.put("expected", number(alert.getExpected()));
        values.put("score", number(alert.getScore()));
        values.put("id", name(alert.getId()));
        if (article != null) {
            String url = url(article.getUrl());
            values.put("title", line(article.getTitle()));
            values.put("source", name(article.getSource()));
            values.put("url", url == null ? "" : url);
            values.put("snippet", line(article.getSnippet()));
        }
        return values;
    }

    private static String line(@Nullable String text) {
        return DisplayText.line(text, LINE);
    }

    private static String name(@Nullable String text) {
        return DisplayText.line(text, NAME);
    }

    /** A symbol of the schemas, such as FIRST_MENTION, as a word. */
    private static String word(String symbol) {
        return name(symbol).toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String capital(String symbol) {
        String word = word(symbol);
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private static String number(double number) {
        return new DecimalFormat("0.##", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(number);
    }
}
