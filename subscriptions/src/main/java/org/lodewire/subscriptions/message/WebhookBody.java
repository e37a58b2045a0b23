package org.lodewire.subscriptions.message;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Locale;
import org.lodewire.schemas.json.DisplayJson;
import org.lodewire.schemas.text.DisplayText;
import org.lodewire.subscriptions.delivery.Attempt;

/**
 * The body of a webhook: a thin envelope of type, time and data, as <a
 * href="https://www.standardwebhooks.com">Standard Webhooks</a> recommends, or a structured <a
 * href="https://github.com/cloudevents/spec">CloudEvent</a> 1.0 with the same type and data. Alerts have the fields of their
 * schema, with the texts as {@link DisplayText} lets them be shown. Stateless.
 */
public final class WebhookBody {

    private static final String PREFIX = "org.lodewire.";

    private WebhookBody() {}

    /** The body for an attempt, the same for each attempt of a notification. */
    public static String of(Attempt attempt) {
        return attempt.subscription().getEndpoint().getCloudEvents() ? cloudEvent(attempt) : standard(attempt);
    }

    private static String standard(Attempt attempt) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("type", type(attempt));
        body.put("timestamp", time(attempt));
        body.set("data", data(attempt));
        return body.toString();
    }

    private static String cloudEvent(Attempt attempt) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("specversion", "1.0");
        body.put("id", attempt.notification());
        body.put("source", "/lodewire/subscriptions/" + attempt.subscription().getId());
        body.put("type", PREFIX + type(attempt));
        if (attempt.alerts().size() == 1) {
            body.put("subject", DisplayText.text(attempt.alerts().get(0).getTopic()));
        }
        body.put("time", time(attempt));
        body.put("datacontenttype", "application/json");
        body.set("data", data(attempt));
        return body.toString();
    }

    private static String type(Attempt attempt) {
        return attempt.alerts().size() == 1
                ? "alert." + attempt.alerts().get(0).getState().name().toLowerCase(Locale.ROOT)
                : "alerts";
    }

    private static String time(Attempt attempt) {
        return Instant.ofEpochMilli(attempt.composedAt()).toString();
    }

    private static ObjectNode data(Attempt attempt) {
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        data.put("subscription", attempt.subscription().getId());
        data.put("heldBack", attempt.heldBack());
        // Receivers show what is in it.
        ArrayNode alerts = data.putArray("alerts");
        attempt.alerts().forEach(alert -> alerts.add(DisplayJson.of(alert)));
        return data;
    }
}
