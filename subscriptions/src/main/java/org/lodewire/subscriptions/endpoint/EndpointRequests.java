package org.lodewire.subscriptions.endpoint;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lodewire.schemas.Endpoint;
import org.lodewire.subscriptions.delivery.Attempt;
import org.lodewire.subscriptions.message.AlertmanagerBody;
import org.lodewire.subscriptions.message.MessageWriter;
import org.lodewire.subscriptions.message.NtfyBody;
import org.lodewire.subscriptions.message.SlackBody;
import org.lodewire.subscriptions.message.StandardWebhook;
import org.lodewire.subscriptions.message.TeamsBody;
import org.lodewire.subscriptions.message.WebhookBody;

/** Makes requests of notifications, for the endpoints that are reached over HTTP. Thread-safe. */
final class EndpointRequests {

    private static final String JSON = "application/json; charset=utf-8";
    private static final String CLOUD_EVENT = "application/cloudevents+json; charset=utf-8";

    private final Secrets secrets;

    EndpointRequests(Secrets secrets) {
        this.secrets = secrets;
    }

    /**
     * The request of an attempt.
     *
     * @param seconds the time now, in seconds since 1970, which is part of what is signed
     * @throws EndpointException if a secret is missing or of no use, or the address is no URL
     */
    EndpointRequest of(Attempt attempt, long seconds) throws EndpointException {
        Endpoint endpoint = attempt.subscription().getEndpoint();
        URI url = url(endpoint.getUrl());
        return switch (endpoint.getType()) {
            case WEBHOOK -> webhook(attempt, url, seconds);
            case SLACK -> json(attempt, url, null, SlackBody.of(MessageWriter.of(attempt)));
            case TEAMS -> json(attempt, url, null, TeamsBody.of(MessageWriter.of(attempt)));
            case NTFY -> ntfy(attempt, url);
            case ALERTMANAGER ->
                json(
                        attempt,
                        url.resolve(withSlash(url.getRawPath()) + "api/v2/alerts"),
                        endpoint.getSecret(),
                        AlertmanagerBody.of(attempt.alerts()));
            case EMAIL, UNKNOWN ->
                throw new EndpointException("this version cannot send to an endpoint of kind " + endpoint.getType());
        };
    }

    private URI url(@Nullable String text) throws EndpointException {
        if (text == null) {
            throw new EndpointException("the subscription has no address");
        }
        try {
            URI url = new URI(secrets.value(text));
            if (url.getHost() != null
                    && ("https".equalsIgnoreCase(url.getScheme()) || "http".equalsIgnoreCase(url.getScheme()))) {
                return url;
            }
        } catch (URISyntaxException e) {
            // Its message has the address, which may be secret.
        }
        throw new EndpointException("the address is not an http or https URL");
    }

    private EndpointRequest webhook(Attempt attempt, URI url, long seconds) throws EndpointException {
        Endpoint endpoint = attempt.subscription().getEndpoint();
        if (endpoint.getSecret() == null) {
            throw new EndpointException("the subscription has no secret to sign with");
        }
        String body = WebhookBody.of(attempt);
        String secret = secrets.value(endpoint.getSecret());
        try {
            Map<String, String> headers = StandardWebhook.headers(secret, attempt.notification(), seconds, body);
            return new EndpointRequest(
                    url, endpoint.getCloudEvents() ? CLOUD_EVENT : JSON, headers, body, Set.of(secret));
        } catch (IllegalArgumentException e) {
            throw new EndpointException(String.valueOf(e.getMessage()));
        }
    }

    private EndpointRequest ntfy(Attempt attempt, URI url) throws EndpointException {
        String path = url.getPath() == null ? "" : url.getPath();
        int slash = path.lastIndexOf('/');
        String topic = path.substring(slash + 1);
        if (topic.isEmpty()) {
            throw new EndpointException("the address does not end with a topic, such as https://ntfy.sh/my-topic");
        }
        return json(
                attempt,
                url.resolve(slash < 0 ? "/" : path.substring(0, slash + 1)),
                attempt.subscription().getEndpoint().getSecret(),
                NtfyBody.of(MessageWriter.of(attempt), topic));
    }

    private EndpointRequest json(Attempt attempt, URI url, @Nullable String token, String body)
            throws EndpointException {
        Map<String, String> headers = new HashMap<>();
        headers.put("Idempotency-Key", attempt.notification());
        String value = token == null ? "" : secrets.value(token);
        if (!value.isEmpty()) {
            headers.put("Authorization", "Bearer " + value);
        }
        return new EndpointRequest(url, JSON, headers, body, Set.of(value));
    }

    private static String withSlash(@Nullable String path) {
        return path == null || path.isEmpty() ? "/" : path.endsWith("/") ? path : path + "/";
    }
}
