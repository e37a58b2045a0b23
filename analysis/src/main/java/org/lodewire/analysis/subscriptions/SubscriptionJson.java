package org.lodewire.analysis.subscriptions;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.lodewire.schemas.Endpoint;
import org.lodewire.schemas.EndpointType;
import org.lodewire.schemas.QuietHours;
import org.lodewire.schemas.Sending;
import org.lodewire.schemas.Subscription;
import org.lodewire.schemas.time.Durations;

/**
 * Writes subscriptions as {@link SubscriptionFiles} reads them: what it has read, it reads again as the same. Which alerts are
 * muted is no part of it. Stateless.
 */
public final class SubscriptionJson {

    private static final List<String> DAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");

    private SubscriptionJson() {}

    /** The fields of a subscription. Secrets are references, as in the definition. */
    public static ObjectNode of(Subscription subscription) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("id", subscription.getId());
        if (subscription.getLabel() != null) {
            json.put("label", subscription.getLabel());
        }
        filter(json, subscription);
        json.set("to", endpoint(subscription.getEndpoint()));
        sending(json, subscription);
        if (subscription.getQuiet() != null) {
            json.set("quiet-hours", quiet(subscription.getQuiet()));
        }
        if (subscription.getLimitCount() != null) {
            json.putObject("limit")
                    .put("count", subscription.getLimitCount())
                    .put("period", time(subscription.getLimitPeriodMillis()));
        }
        json.put("time-zone", subscription.getTimeZone());
        if (subscription.getTemplate() != null) {
            json.put("template", subscription.getTemplate());
        }
        return json.put("paused", subscription.getPaused());
    }

    private static void filter(ObjectNode json, Subscription subscription) {
        texts(json, "topics", subscription.getTopics());
        texts(json, "tags", subscription.getTags());
        texts(json, "severities", words(subscription.getSeverities()));
        texts(json, "states", words(subscription.getStates()));
        texts(json, "sources", subscription.getSources());
        texts(json, "entities", subscription.getEntities());
    }

    /** An empty list of choices would be a fault: a field that is not there restricts nothing. */
    private static void texts(ObjectNode json, String name, List<String> texts) {
        if (!texts.isEmpty()) {
            ArrayNode array = json.putArray(name);
            texts.forEach(array::add);
        }
    }

    private static ObjectNode endpoint(Endpoint endpoint) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        String kind = word(endpoint.getType());
        if (endpoint.getType() == EndpointType.EMAIL) {
            ArrayNode recipients = json.putArray(kind);
            endpoint.getRecipients().forEach(recipients::add);
            return json;
        }
        json.put(kind, endpoint.getUrl());
        if (endpoint.getSecret() != null) {
            json.put(endpoint.getType() == EndpointType.WEBHOOK ? "secret" : "token", endpoint.getSecret());
        }
        if (endpoint.getCloudEvents()) {
            json.put("format", "cloudevents");
        }
        return json;
    }

    private static void sending(ObjectNode json, Subscription subscription) {
        json.put("send", word(subscription.getSending()));
        if (subscription.getSending() == Sending.GROUPED) {
            ObjectNode group = json.putObject("group");
            texts(group, "by", subscription.getGroupBy());
            group.put("wait", time(subscription.getGroupWaitMillis()))
                    .put("interval", time(subscription.getGroupIntervalMillis()));
        } else if (subscription.getSending() == Sending.DIGEST && subscription.getDigestMinute() != null) {
            json.putObject("digest").put("every", "day").put("at", timeOfDay(subscription.getDigestMinute()));
        }
    }

    private static ObjectNode quiet(QuietHours quiet) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("from", timeOfDay(quiet.getFromMinute()))
                .put("to", timeOfDay(quiet.getToMinute()));
        texts(
                json,
                "days",
                quiet.getDays().stream().map(day -> DAYS.get(day - 1)).toList());
        if (quiet.getExceptSeverity() != null) {
            json.put("except", quiet.getExceptSeverity().toLowerCase(Locale.ROOT));
        }
        return json;
    }

    private static String timeOfDay(int minute) {
        return String.format(Locale.ROOT, "%02d:%02d", minute / 60, minute % 60);
    }

    private static String time(long millis) {
        return Durations.format(Duration.ofMillis(millis));
    }

    private static List<String> words(List<String> symbols) {
        return symbols.stream().map(symbol -> symbol.toLowerCase(Locale.ROOT)).toList();
    }

    private static String word(Enum<?> symbol) {
        return symbol.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
