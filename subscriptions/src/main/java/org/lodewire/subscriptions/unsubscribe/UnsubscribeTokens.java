package org.lodewire.subscriptions.unsubscribe;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Tokens that end one recipient's mails of one subscription, and do nothing else. A token has the id of the subscription, a hash
 * of id and recipient that needs the secret, and a signature of both, each the first 128 bits of an HMAC with SHA-256. So it shows
 * whether it was made with the secret, also once the recipient is gone. It does not have the recipient's address, which logs of
 * servers would show, and does not expire: who kept a mail can still unsubscribe. Immutable.
 */
public final class UnsubscribeTokens {

    /** The shortest secret, in characters. */
    public static final int SHORTEST_SECRET = 16;

    private static final String ALGORITHM = "HmacSHA256";
    private static final int LONGEST = 300;
    private static final int HASH_BYTES = 16;

    private final SecretKeySpec key;

    /**
     * Makes and checks the tokens of a secret.
     *
     * @throws IllegalArgumentException if it is shorter than {@value #SHORTEST_SECRET} characters; the message does not have it
     */
    public UnsubscribeTokens(String secret) {
        if (secret.length() < SHORTEST_SECRET) {
            throw new IllegalArgumentException(
                    "is shorter than " + SHORTEST_SECRET + " characters; make one with: openssl rand -base64 32");
        }
        key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    /** The token of a recipient, of characters that a path can have. */
    public String token(String subscription, String recipient) {
        byte[] hash = hash(subscription, recipient);
        byte[] signed = Arrays.copyOf(hash, 2 * HASH_BYTES);
        System.arraycopy(sign(subscription, hash), 0, signed, HASH_BYTES, HASH_BYTES);
        return encode(subscription.getBytes(StandardCharsets.UTF_8)) + "." + encode(signed);
    }

    /**
     * The id of the subscription that a token names; empty if this secret has not signed the token. Takes the same time whichever byte
     * of the signature is wrong.
     */
    public Optional<String> subscription(String token) {
        int dot = token.indexOf('.');
        if (dot < 1 || token.length() > LONGEST) {
            return Optional.empty();
        }
        byte[] signed = signed(token);
        return decode(token.substring(0, dot))
                .map(id -> new String(id, StandardCharsets.UTF_8))
                .filter(id -> signed.length == 2 * HASH_BYTES
                        && MessageDigest.isEqual(
                                Arrays.copyOfRange(signed, HASH_BYTES, signed.length),
                                sign(id, Arrays.copyOf(signed, HASH_BYTES))));
    }

    /** Whether a token, which {@link #subscription} knows, is that of a recipient. */
    public boolean isOf(String token, String subscription, String recipient) {
        byte[] signed = signed(token);
        return signed.length == 2 * HASH_BYTES
                && MessageDigest.isEqual(Arrays.copyOf(signed, HASH_BYTES), hash(subscription, recipient));
    }

    private static byte[] signed(String token) {
        return decode(token.substring(token.indexOf('.') + 1)).orElse(new byte[0]);
    }

    private byte[] hash(String subscription, String recipient) {
        return first("recipient", subscription, recipient.toLowerCase(Locale.ROOT));
    }

    private byte[] sign(String subscription, byte[] hash) {
        return first("unsubscribe", subscription, encode(hash));
    }

    /** The beginning of a code of lines. An id has no line feed, and the first line keeps the uses of the secret apart. */
    private byte[] first(String use, String subscription, String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            byte[] lines = (use + "\n" + subscription + "\n" + text).getBytes(StandardCharsets.UTF_8);
            return Arrays.copyOf(mac.doFinal(lines), HASH_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + ALGORITHM, e);
        }
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static Optional<byte[]> decode(String text) {
        try {
            return Optional.of(Base64.getUrlDecoder().decode(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
