package org.lodewire.producer.websub;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.StringJoiner;

/**
 * What a subscriber sends to a hub.
 *
 * @param hub      where to send it, by POST as {@code application/x-www-form-urlencoded}
 * @param mode     what it asks for
 * @param topic    the address of the feed, as it names itself ({@code rel="self"})
 * @param callback where the hub verifies the request and delivers documents
 * @param secret   the key of the hub's signatures, up to {@value #LONGEST_SECRET} bytes
 * @param lease    how long the subscription is to last; the hub decides
 */
public record HubRequest(URI hub, Mode mode, URI topic, URI callback, String secret, Duration lease) {

    /** In bytes, from the specification. */
    static final int LONGEST_SECRET = 199;

    /** What a request asks for. */
    public enum Mode {
        SUBSCRIBE("subscribe"),
        UNSUBSCRIBE("unsubscribe");

        private final String value;

        Mode(String value) {
            this.value = value;
        }

        /** Its value in requests. */
        String value() {
            return value;
        }
    }

    /** Checks the length of the secret. */
    public HubRequest {
        if (secret.getBytes(StandardCharsets.UTF_8).length > LONGEST_SECRET) {
            throw new IllegalArgumentException("A secret has at most " + LONGEST_SECRET + " bytes");
        }
    }

    /** The body of the request. */
    public String form() {
        StringJoiner form = new StringJoiner("&");
        add(form, "hub.mode", mode.value());
        add(form, "hub.topic", topic.toString());
        add(form, "hub.callback", callback.toString());
        if (mode == Mode.SUBSCRIBE) {
            add(form, "hub.secret", secret);
            add(form, "hub.lease_seconds", Long.toString(lease.toSeconds()));
        }
        return form.toString();
    }

    private static void add(StringJoiner form, String name, String value) {
        form.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return mode.value() + " " + topic + " at " + hub;
    }
}
