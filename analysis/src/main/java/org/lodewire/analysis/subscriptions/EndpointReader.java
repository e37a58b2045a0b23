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

/** Reads where alerts go. For one thread. */
final class EndpointReader {

    private static final List<String> KINDS = List.of("webhook", "slack", "teams", "ntfy", "email", "alertmanager");
    private static final List<String> FORMATS = List.of("standard", "cloudevents");
    private static final int MAX_URL = 2_048;
    private static final int MAX_RECIPIENTS = 50;
    private static final int MAX_ADDRESS = 254;
    private static final String URL = "an http or https URL of at most " + MAX_URL
            + " characters without a user name, such as https://example.org/hook, or " + SecretReference.EXPECTED;

    private final DefinitionFields fields;
    private final SecretAccess access;

    private EndpointReader(DefinitionFields fields, SecretAccess access) {
        this.fields = fields;
        this.access = access;
    }

    /**
     * An endpoint without a kind if the field is missing, or does not name exactly one.
     *
     * @param access to which secrets it may refer
     */
    static Endpoint read(DefinitionFields fields, String name, SecretAccess access) throws DefinitionRejectedException {
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
        return new EndpointReader(fields.object(new DefinitionFields.Item(name, object)), access)
                .endpoint(kinds.get(0));
    }

    private static Endpoint none() {
        return Endpoint.newBuilder().setType(EndpointType.UNKNOWN).build();
    }

    private Endpoint endpoint(String kind) {
        Endpoint.Builder endpoint = Endpoint.newBuilder();
        switch (kind) {
            case "webhook" -> {
                endpoint.setType(EndpointType.WEBHOOK).setUrl(url(kind));
                endpoint.setSecret(reference("secret", true));
                endpoint.setCloudEvents(
                        fields.choice("format", FORMATS, FORMATS.get(0)).equals("cloudevents"));
            }
            // Who knows the address may write into the channel, so that the address is the secret.
            case "slack" -> endpoint.setType(EndpointType.SLACK).setUrl(reference(kind, true));
            case "teams" -> endpoint.setType(EndpointType.TEAMS).setUrl(reference(kind, true));
            case "ntfy" -> endpoint.setType(EndpointType.NTFY).setUrl(url(kind)).setSecret(token());
            case "email" -> endpoint.setType(EndpointType.EMAIL).setRecipients(recipients(kind));
            default ->
                endpoint.setType(EndpointType.ALERTMANAGER).setUrl(url(kind)).setSecret(token());
        }
        fields.rejectUnknown("an endpoint of kind " + kind);
        return endpoint.build();
    }

    private @Nullable String token() {
        return reference("token", false);
    }

    /** Reads a reference to a secret. What is none may be the secret itself, so no message shows it. */
    private @Nullable String reference(String name, boolean required) {
        JsonNode value =
                fields.valid(name, SecretReference.EXPECTED, any -> true).orElse(null);
        if (value == null ? required : !isReference(value)) {
            fields.reject(
                    name + " (a secret)",
                    (value == null ? "is missing" : "is not a reference") + "; give " + SecretReference.EXPECTED);
            return null;
        }
        return value == null ? null : allowed(name + " (a secret)", value.textValue());
    }

    private String allowed(String name, String text) {
        if (SecretReference.isReference(text)) {
            access.fault(text).ifPresent(fault -> fields.reject(name, fault));
        }
        return text;
    }

    private static boolean isReference(JsonNode value) {
        return value.isTextual() && SecretReference.isReference(value.textValue());
    }

    private @Nullable String url(String name) {
        return fields.valid(name, URL, value -> isReference(value) || value.isTextual() && isUrl(value.textValue()))
                .map(value -> allowed(name, value.textValue()))
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

    private List<String> recipients(String name) {
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
