package org.lodewire.subscriptions.message;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The headers of a webhook that its receiver can verify, as <a
 * href="https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md">Standard Webhooks</a>
 * 1.0.0 defines them. Stateless.
 */
public final class StandardWebhook {

    private static final String PREFIX = "whsec_";
    private static final int SHORTEST_KEY = 24;
    private static final int LONGEST_KEY = 64;

    private StandardWebhook() {}

    /**
     * The headers of a message.
     *
     * @param secret  the key in Base64, with the prefix {@code whsec_} or without it
     * @param id      of the message, the same in each attempt
     * @param seconds when it is sent, in seconds since 1970
     * @param body    as it is sent
     * @throws IllegalArgumentException if the secret is not a key of 24 to 64 bytes in Base64; the message does not have it
     */
    public static Map<String, String> headers(String secret, String id, long seconds, String body) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("webhook-id", id);
        headers.put("webhook-timestamp", Long.toString(seconds));
        headers.put("webhook-signature", "v1," + sign(key(secret), id + "." + seconds + "." + body));
        return headers;
    }

    private static byte[] key(String secret) {
        String text = secret.strip();
        byte[] key;
        try {
            key = Base64.getDecoder().decode(text.startsWith(PREFIX) ? text.substring(PREFIX.length()) : text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("the secret is not Base64; make one with: openssl rand -base64 32");
        }
        if (key.length < SHORTEST_KEY || key.length > LONGEST_KEY) {
            throw new IllegalArgumentException("the secret has " + key.length + " bytes, but must have " + SHORTEST_KEY
                    + " to " + LONGEST_KEY + "; make one with: openssl rand -base64 32");
        }
        return key;
    }

    private static String sign(byte[] key, String content) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(content.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HmacSHA256", e);
        }
    }
}
