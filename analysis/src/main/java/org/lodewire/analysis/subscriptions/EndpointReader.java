package org.lodewire.analysis.subscriptions;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lodewire.analysis.definition.DefinitionFields;
import org.lodewire.analysis.definition.DefinitionRejectedException;
import org.lodewire.schemas.Endpoint;
import org.lodewire.schemas.EndpointType;

/** Reads where alerts go. Stateless. */
final class EndpointReader {

    private static final List<String> KINDS = List.of("webhook", "slack", "teams", "ntfy", "email", "alertmanager");
    private static final List<String> FORMATS = List.of("standard", "cloudevents");
    private static final int MAX_URL = 2_048;
    private static final int MAX_RECIPIENTS = 50;
    private static final int MAX_ADDRESS = 254;
    private static final String URL = "an http or https URL of at most " + MAX_URL
            + " characters without a user name, such as https://example.org/hook, or " + SecretReference.EXPECTED;

    private EndpointReader() {}

    /** An endpoint without a kind if the field is missing, or does not name exactly one. */
    static Endpoint read(DefinitionFields fields, String name) throws DefinitionRejectedException {
        JsonNode object = fields.required(
                        name, "where to: webhook, slack, teams, ntfy, email or alertmanager", JsonNode::isObject)
                .orElse(null);
        if (object == null) {
            return none();
        }
        List<String> kinds = KINDS.stream().filter(object::hasNonNull).toList();
        if (kinds.size() != 1) {
            fields.reject(
                    name,
                    (kinds.isEmpty() ? "has none" : "has " + String.join(" and ", kinds)) + " of "
                            + String.join(", ", KINDS) + "; give one, and a subscription for each other");
            return none();
        }
        return endpoint(fields.object(new DefinitionFields.Item(name, object)), kinds.get(0));
    }

    private static Endpoint none() {
        return Endpoint.newBuilder().setType(EndpointType.UNKNOWN).build();
    }

    private static Endpoint endpoint(DefinitionFields fields, String kind) {
        Endpoint.Builder endpoint = Endpoint.newBuilder();
        switch (kind) {
            case "webhook" -> {
                endpoint.setType(EndpointType.WEBHOOK).setUrl(url(fields, kind));
                endpoint.setSecret(reference(fields, "secret", true));
                endpoint.setCloudEvents(
                        fields.choice("format", FORMATS, FORMATS.get(0)).equals("cloudevents"));
            }
            // Who knows the address may write into the channel, so that the address is the secret.
            case "slack" -> endpoint.setType(EndpointType.SLACK).setUrl(reference(fields, kind, true));
            case "teams" -> endpoint.setType(EndpointType.TEAMS).setUrl(reference(fields, kind, true));
            case "ntfy" ->
                endpoint.setType(EndpointType.NTFY).setUrl(url(fields, kind)).setSecret(token(fields));
            case "email" -> endpoint.setType(EndpointType.EMAIL).setRecipients(recipients(fields, kind));
            default ->
                endpoint.setType(EndpointType.ALERTMANAGER)
                        .setUrl(url(fields, kind))
                        .setSecret(token(fields));
        }
        fields.rejectUnknown("an endpoint of kind " + kind);
        return endpoint.build();
    }

    private static @Nullable String token(DefinitionFields fields) {
        return reference(fields, "token", false);
    }

    /** Reads a reference to a secret. What is none may be the secret itself, so no message shows it. */
    private static @Nullable String reference(DefinitionFields fields, String name, boolean required) {
        JsonNode value =
                fields.valid(name, SecretReference.EXPECTED, any -> true).orElse(null);
        if (value == null ? required : !isReference(value)) {
            fields.reject(
                    name + " (a secret)",
                    (value == null ? "is missing" : "is not a reference") + "; give " + SecretReference.EXPECTED);
            return null;
        }
        return value == null ? null : value.textValue();
    }

    private static boolean isReference(JsonNode value) {
        return value.isTextual() && SecretReference.isReference(value.textValue());
    }

    private static @Nullable String url(DefinitionFields fields, String name) {
        return fields.valid(name, URL, value -> isReference(value) || value.isTextual() && isUrl(value.textValue()))
                .map(JsonNode::textValue)
                .orElse(null);
    }

    /** Whether a text is an address that can be requested, without a fragment or credentials. */
    static boolean isUrl(String text) {
        try {
            URI url = new URI(text);
            return text.length() <= MAX_URL
                    && ("https".equalsIgnoreCase(url.getScheme()) || "http".equalsIgnoreCase(url.getScheme()))
                    && url.getHost() != null
                    && url.getRawUserInfo() == null
                    && url.getRawFragment() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static List<String> recipients(DefinitionFields fields, String name) {
        String expected =
                "one address or a list of at most " + MAX_RECIPIENTS + " distinct addresses, such as desk@example.org";
        return fields.valid(name, expected, value -> addresses(value).isPresent())
                .flatMap(EndpointReader::addresses)
                .orElse(List.of());
    }

    private static Optional<List<String>> addresses(JsonNode value) {
        List<JsonNode> items = new ArrayList<>();
        if (value.isArray()) {
            value.forEach(items::add);
        } else {
            items.add(value);
        }
        Set<String> addresses = new LinkedHashSet<>();
        boolean valid = items.size() <= MAX_RECIPIENTS
                && items.stream()
                        .allMatch(item ->
                                item.isTextual() && isAddress(item.textValue()) && addresses.add(item.textValue()));
        return valid && !addresses.isEmpty() ? Optional.of(List.copyOf(addresses)) : Optional.empty();
    }

    /** A bare address of letters, digits and what is common beside them: nothing that could begin another header. */
    static boolean isAddress(String text) {
        int at = text.indexOf('@');
        return text.length() <= MAX_ADDRESS
                && at > 0
                && at <= 64
                && at == text.lastIndexOf('@')
                && text.indexOf('.', at) > at + 1
                && !text.endsWith(".")
                && text.chars().allMatch(EndpointReader::isOfAddress);
    }

    private static boolean isOfAddress(int c) {
        return c >= 'a' && c <= 'z'
                || c >= 'A' && c <= 'Z'
                || c >= '0' && c <= '9'
                || "@.!#$%&'*+/=?^_`{|}~-".indexOf(c) >= 0;
    }
}
