package org.lodewire.analysis.subscriptions;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lodewire.analysis.definition.DefinitionFields;
import org.lodewire.analysis.definition.DefinitionRejectedException;
import org.lodewire.analysis.definition.TextList;
import org.lodewire.analysis.definition.TimeZoneField;
import org.lodewire.schemas.Subscription;

/** Reads the fields of one subscription. Stateless. */
final class SubscriptionReader {

    static final List<String> SEVERITIES = List.of("info", "warning", "critical");
    private static final List<String> STATES = List.of("raised", "changed", "resolved", "undone");
    private static final TextList TOPICS = new TextList(200, 64);
    private static final TextList SOURCES = new TextList(200, 200);
    private static final TextList ENTITIES = new TextList(200, 200);
    private static final int MAX_LABEL = 200;

    private SubscriptionReader() {}

    /**
     * Reads a subscription. If it has faults, the result is of use only for its id, if that is valid.
     *
     * @param access to which secrets it may refer
     * @throws DefinitionRejectedException if a fault leaves other fields without meaning
     */
    static Subscription read(DefinitionFields fields, SecretAccess access) throws DefinitionRejectedException {
        Subscription.Builder subscription = Subscription.newBuilder();
        subscription.setId(fields.id("id"));
        fields.line("label", MAX_LABEL).ifPresent(subscription::setLabel);
        filter(fields, subscription);
        subscription.setEndpoint(EndpointReader.read(fields, "to", access));
        subscription.setTimeZone(TimeZoneField.read(fields, "time-zone"));
        SendingReader.read(fields, subscription);
        fields.valid("paused", "true or false", JsonNode::isBoolean)
                .ifPresent(paused -> subscription.setPaused(paused.booleanValue()));
        template(fields).ifPresent(subscription::setTemplate);
        fields.rejectUnknown("a subscription");
        return subscription.build();
    }

    private static void filter(DefinitionFields fields, Subscription.Builder subscription) {
        TOPICS.read(fields, "topics").ifPresent(topics -> {
            topics.stream()
                    .filter(topic -> !DefinitionFields.isId(topic))
                    .forEach(topic -> fields.reject("topics", "has " + topic + ", which cannot be the id of a topic"));
            subscription.setTopics(topics);
        });
        TextList.TAGS.read(fields, "tags").ifPresent(subscription::setTags);
        subscription.setSeverities(upper(fields.choices("severities", SEVERITIES)));
        subscription.setStates(upper(fields.choices("states", STATES)));
        SOURCES.read(fields, "sources").ifPresent(subscription::setSources);
        ENTITIES.read(fields, "entities").ifPresent(subscription::setEntities);
    }

    private static List<String> upper(List<String> names) {
        return names.stream().map(name -> name.toUpperCase(Locale.ROOT)).toList();
    }

    private static Optional<String> template(DefinitionFields fields) {
        return fields.valid(
                        "template",
                        "a text of at most " + NotificationTemplate.MAX_LENGTH + " characters",
                        value -> value.isTextual()
                                && !value.textValue().isBlank()
                                && value.textValue().length() <= NotificationTemplate.MAX_LENGTH)
                .map(JsonNode::textValue)
                .filter(text -> {
                    Optional<String> fault = NotificationTemplate.fault(text);
                    fault.ifPresent(problem -> fields.reject("template", problem));
                    return fault.isEmpty();
                });
    }
}
