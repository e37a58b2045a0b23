package org.lodewire.subscriptions.message;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lodewire.schemas.AlertState;
import org.lodewire.schemas.TopicAlert;
import org.lodewire.schemas.text.DisplayText;
import org.lodewire.subscriptions.alerts.AlertTimes;

/**
 * Alerts for {@code POST /api/v2/alerts} of <a
 * href="https://prometheus.io/docs/alerting/latest/alerts_api/">Alertmanager</a>, which knows an alert by its labels: topic,
 * rule and id. An alert that is resolved or undone has an end. One that is raised would end by itself after the Alertmanager's
 * {@code resolve_timeout}, so it has an end far away. Stateless.
 */
public final class AlertmanagerBody {

    private static final int MAX_VALUE = 1_000;
    private static final long RAISED_FOR_DAYS = 30;

    private AlertmanagerBody() {}

    /** The body as JSON. */
    public static String of(List<TopicAlert> alerts) {
        ArrayNode body = JsonNodeFactory.instance.arrayNode();
        alerts.forEach(alert -> add(alert, body.addObject()));
        return body.toString();
    }

    private static void add(TopicAlert alert, ObjectNode entry) {
        boolean over = alert.getState() == AlertState.RESOLVED || alert.getState() == AlertState.UNDONE;
        ObjectNode labels = entry.putObject("labels");
        labels.put("alertname", "LodewireAlert");
        labels.put("topic", text(alert.getTopic()));
        labels.put("rule", text(alert.getRule()));
        labels.put("kind", word(alert.getKind()));
        labels.put("severity", word(alert.getSeverity().name()));
        labels.put("alert_id", text(alert.getId()));
        ObjectNode annotations = entry.putObject("annotations");
        annotations.put("summary", text(alert.getSummary()));
        annotations.put("label", text(alert.getLabel()));
        if (!alert.getTags().isEmpty()) {
            annotations.put("tags", text(String.join(", ", alert.getTags())));
        }
        alert.getEvidence().stream().findFirst().ifPresent(article -> {
            annotations.put("article", text(article.getTitle()));
            annotations.put("source", text(article.getSource()));
        });
        entry.put("startsAt", AlertTimes.raised(alert).toString());
        entry.put(
                "endsAt",
                over
                        ? AlertTimes.changed(alert).toString()
                        : AlertTimes.changed(alert)
                                .plusSeconds(RAISED_FOR_DAYS * 86_400)
                                .toString());
    }

    private static String text(@Nullable String text) {
        return DisplayText.line(text, MAX_VALUE);
    }

    private static String word(String symbol) {
        return text(symbol).toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
