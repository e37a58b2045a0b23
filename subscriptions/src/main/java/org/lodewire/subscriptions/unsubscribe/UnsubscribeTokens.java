package org.lodewire.subscriptions.unsubscribe;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Tokens that end one recipient's mails of one subscription, and do nothing else. A token has the id of the subscription and a
 * signature (HMAC with SHA-256) of id and recipient. It does not have the recipient's address, which logs of servers would show, and
 * does not expire: who kept a mail can still unsubscribe. Immutable.
 */
public final class UnsubscribeTokens {

    /** The shortest secret, in characters. */
    public static final int SHORTEST_SECRET = 16;

    private static final String ALGORITHM = "HmacSHA256";
    private static final int LONGEST = 300;

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
        return encode(subscription.getBytes(StandardCharsets.UTF_8)) + "." + encode(sign(subscription, recipient));
    }

    /** The id of the subscription that a token names, whether it is signed or not; empty if it names none. */
    public Optional<String> subscription(String token) {
        int dot = token.indexOf('.');
        if (dot < 1 || token.length() > LONGEST) {
            return Optional.empty();
        }
        return decode(token.substring(0, dot)).map(id -> new String(id, StandardCharsets.UTF_8));
    }

    /** Whether a token is that of a recipient. Takes the same time whichever byte is wrong. */
    public boolean isOf(String token, String subscription, String recipient) {
        int dot = token.indexOf('.');
        byte[] signature = dot < 1 || token.length() > LONGEST
                ? new byte[0]
                : decode(token.substring(dot + 1)).orElse(new byte[0]);
        return MessageDigest.isEqual(signature, sign(subscription, recipient));
    }

    private byte[] sign(String subscription, String recipient) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            // An id has no line feed, and the first line keeps other uses of the secret apart.
            String signed = "unsubscribe\n" + subscription + "\n" + recipient.toLowerCase(Locale.ROOT);
            return mac.doFinal(signed.getBytes(StandardCharsets.UTF_8));
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
