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

/** Makes requests of notifications, for the endpoints that are reached over HTTP. */
final class EndpointRequests {

    private static final String JSON = "application/json; charset=utf-8";
    private static final String CLOUD_EVENT = "application/cloudevents+json; charset=utf-8";

    private EndpointRequests() {}

    /**
     * The request of an attempt.
     *
     * @param address where to; empty for nowhere
     * @param secret  of the endpoint; empty for none
     * @param seconds the time now, in seconds since 1970, which is part of what is signed
     * @throws EndpointException if a secret is missing or of no use, or the address is no URL
     */
    static EndpointRequest of(Attempt attempt, String address, String secret, long seconds) throws EndpointException {
        Endpoint endpoint = attempt.subscription().getEndpoint();
        URI url = url(address);
        return switch (endpoint.getType()) {
            case WEBHOOK -> webhook(attempt, url, secret, seconds);
            case SLACK -> json(attempt, url, "", SlackBody.of(MessageWriter.of(attempt)));
            case TEAMS -> json(attempt, url, "", TeamsBody.of(MessageWriter.of(attempt)));
            case NTFY -> ntfy(attempt, url, secret);
            case ALERTMANAGER ->
                json(
                        attempt,
                        url.resolve(withSlash(url.getRawPath()) + "api/v2/alerts"),
                        secret,
                        AlertmanagerBody.of(attempt.alerts()));
            case EMAIL, UNKNOWN ->
                throw new EndpointException("this version cannot send to an endpoint of kind " + endpoint.getType());
        };
    }

    private static URI url(String text) throws EndpointException {
        if (text.isEmpty()) {
            throw new EndpointException("the subscription has no address");
        }
        try {
            URI url = new URI(text);
            if (url.getHost() != null
                    && ("https".equalsIgnoreCase(url.getScheme()) || "http".equalsIgnoreCase(url.getScheme()))) {
                return url;
            }
        } catch (URISyntaxException e) {
            // Its message has the address, which may be secret.
        }
        throw new EndpointException("the address is not an http or https URL");
    }

    private static EndpointRequest webhook(Attempt attempt, URI url, String secret, long seconds)
            throws EndpointException {
        Endpoint endpoint = attempt.subscription().getEndpoint();
        if (secret.isEmpty()) {
            throw new EndpointException("the subscription has no secret to sign with");
        }
        String body = WebhookBody.of(attempt);
        try {
            Map<String, String> headers = StandardWebhook.headers(secret, attempt.notification(), seconds, body);
            return new EndpointRequest(
                    url, endpoint.getCloudEvents() ? CLOUD_EVENT : JSON, headers, body, Set.of(secret));
        } catch (IllegalArgumentException e) {
            throw new EndpointException(String.valueOf(e.getMessage()));
        }
    }

    private static EndpointRequest ntfy(Attempt attempt, URI url, String token) throws EndpointException {
        String path = url.getPath() == null ? "" : url.getPath();
        int slash = path.lastIndexOf('/');
        String topic = path.substring(slash + 1);
        if (topic.isEmpty()) {
            throw new EndpointException("the address does not end with a topic, such as https://ntfy.sh/my-topic");
        }
        return json(
                attempt,
                url.resolve(slash < 0 ? "/" : path.substring(0, slash + 1)),
                token,
                NtfyBody.of(MessageWriter.of(attempt), topic));
    }

    private static EndpointRequest json(Attempt attempt, URI url, String token, String body) {
        Map<String, String> headers = new HashMap<>();
        headers.put("Idempotency-Key", attempt.notification());
        if (!token.isEmpty()) {
            headers.put("Authorization", "Bearer " + token);
        }
        return new EndpointRequest(url, JSON, headers, body, Set.of(token));
    }

    private static String withSlash(@Nullable String path) {
        return path == null || path.isEmpty() ? "/" : path.endsWith("/") ? path : path + "/";
    }
}
