package org.lodewire.subscriptions.server;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Sessions of people who logged in with a token. A session is a text that a browser keeps as a cookie: whose it is, until when,
 * and a signature of both, so that no instance has to remember it and all that have the same key accept it. It does not outlive
 * the token's line in the file of tokens. Thread-safe.
 */
final class Sessions {

    /** How long a session lasts. */
    static final Duration LASTS = Duration.ofHours(12);

    private static final String ALGORITHM = "HmacSHA256";
    private static final int LONGEST = 1_024;
    private static final int NONCE_BYTES = 12;
    private static final String SESSION = "session";
    private static final String CSRF = "csrf";

    private final byte[] key;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();

    /** @param key what signs them */
    Sessions(byte[] key, InstantSource clock) {
        this.key = key.clone();
        this.clock = clock;
    }

    /** A key that no other instance has. */
    static byte[] randomKey() {
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        return key;
    }

    /** A new session. */
    String begin(String owner) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        String content = encode(owner.getBytes(StandardCharsets.UTF_8)) + "."
                + clock.instant().plus(LASTS).getEpochSecond() + "." + encode(nonce);
        return content + "." + sign(SESSION, content);
    }

    /** Whose a session is; empty if it has ended, or never began. */
    Optional<String> owner(String session) {
        int dot = session.lastIndexOf('.');
        if (session.length() > LONGEST || dot < 0) {
            return Optional.empty();
        }
        String content = session.substring(0, dot);
        if (!isEqual(sign(SESSION, content), session.substring(dot + 1))) {
            return Optional.empty();
        }
        String[] parts = content.split("\\.", -1);
        Instant end = Instant.ofEpochSecond(Long.parseLong(parts[1]));
        return clock.instant().isBefore(end)
                ? Optional.of(new String(Base64.getUrlDecoder().decode(parts[0]), StandardCharsets.UTF_8))
                : Optional.empty();
    }

    /** What a page of ours sends with a change, and another site cannot know. */
    String csrfToken(String session) {
        return sign(CSRF, session);
    }

    /** Compares in a time that does not depend on where they differ. */
    static boolean isEqual(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private String sign(String purpose, String content) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return encode(mac.doFinal((purpose + "|" + content).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM, e);
        }
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
