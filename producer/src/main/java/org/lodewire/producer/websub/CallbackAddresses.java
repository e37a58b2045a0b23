package org.lodewire.producer.websub;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The addresses at which hubs deliver, and the secrets with which they sign. Both follow from a key that all instances share, so
 * that any of them can receive what is for another, and none has to remember them. Nobody without the key can name an address.
 * Thread-safe.
 */
public final class CallbackAddresses {

    /** The shortest key, in bytes. */
    public static final int SHORTEST_KEY = 16;

    private static final String ALGORITHM = "HmacSHA256";
    private static final int TOPIC_DIGITS = 16;
    private static final int TOKEN_DIGITS = 32;

    private final String base;
    private final byte[] key;

    /**
     * @param base where hubs reach the instances, an absolute URL without query and fragment
     * @param key  known to the instances alone
     * @throws IllegalArgumentException if the key is too short or the URL cannot be used; the message says why
     */
    public CallbackAddresses(URI base, String key) {
        if (base.getRawQuery() != null || base.getRawFragment() != null) {
            throw new IllegalArgumentException("the URL may have neither a query nor a fragment");
        }
        this.base = base.toString().replaceAll("/+$", "");
        this.key = key.getBytes(StandardCharsets.UTF_8);
        if (this.key.length < SHORTEST_KEY) {
            throw new IllegalArgumentException("the key must have at least " + SHORTEST_KEY + " bytes");
        }
    }

    /**
     * A callback, as its address names it.
     *
     * @param feedId the feed
     * @param topic  a hash of the topic that was subscribed to
     * @param token  proves that it was made with the key
     */
    public record Name(String feedId, String topic, String token) {}

    /** Where hubs reach the instances, without a slash at its end. */
    public String base() {
        return base;
    }

    /** The address of the callback of a feed. */
    public URI of(String feedId, URI topic) {
        String hash = hash(topic.toString());
        return URI.create(base + "/" + feedId + "/" + hash + "/" + token(feedId, hash));
    }

    /** The secret of a subscription of a feed. */
    public String secret(String feedId, URI topic) {
        return secret(feedId, hash(topic.toString()));
    }

    private String secret(String feedId, String topicHash) {
        return HexFormat.of().formatHex(mac("secret", feedId, topicHash));
    }

    /** The secret of a callback. */
    String secret(Name name) {
        return secret(name.feedId, name.topic);
    }

    /** Whether an address was made with the key. Takes the same time wherever it differs. */
    boolean isOwn(Name name) {
        return MessageDigest.isEqual(
                token(name.feedId, name.topic).getBytes(StandardCharsets.UTF_8),
                name.token.getBytes(StandardCharsets.UTF_8));
    }

    /** Whether a callback is of a topic. */
    static boolean isOf(Name name, String topic) {
        return hash(topic).equals(name.topic);
    }

    private String token(String feedId, String topicHash) {
        return HexFormat.of().formatHex(mac("callback", feedId, topicHash)).substring(0, TOKEN_DIGITS);
    }

    private byte[] mac(String purpose, String feedId, String topicHash) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac.doFinal((purpose + '\n' + feedId + '\n' + topicHash).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM, e);
        }
    }

    private static String hash(String topic) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(topic.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, TOPIC_DIGITS);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
