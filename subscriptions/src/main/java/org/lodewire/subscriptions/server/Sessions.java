package org.lodewire.subscriptions.server;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Sessions of people who logged in with a token. A session is a text that a browser keeps as a cookie: whose it is, until when,
 * and a signature of both, so that no instance has to remember it and all that have the same key accept it. The signature is also one of the token with
 * which it began, and so it ends with that token. One that is ended before its time is remembered by this process only.
 * Thread-safe.
 */
final class Sessions {

    /** How long a session lasts. */
    static final Duration LASTS = Duration.ofHours(12);

    private static final String ALGORITHM = "HmacSHA256";
    private static final int LONGEST = 1_024;
    private static final int NONCE_BYTES = 12;
    private static final int PARTS = 4;
    private static final int END = 1;
    private static final int NONCE = 2;
    private static final int SIGNATURE = 3;
    private static final String SESSION = "session";
    private static final String CSRF = "csrf";

    private final byte[] key;
    private final InstantSource clock;
    private final Function<String, List<String>> tokens;
    private final EndedSessions ended = new EndedSessions();
    private final SecureRandom random = new SecureRandom();

    /**
     * @param key    what signs them
     * @param tokens the hashes of the tokens that an owner has now
     */
    Sessions(byte[] key, InstantSource clock, Function<String, List<String>> tokens) {
        this.tokens = tokens;
        this.key = key.clone();
        this.clock = clock;
    }

    /** A key that no other instance has. */
    static byte[] randomKey() {
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        return key;
    }

    /**
     * A new session.
     *
     * @param token the hash of the token with which it begins
     */
    String begin(String owner, String token) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        String content = encode(owner.getBytes(StandardCharsets.UTF_8)) + "."
                + clock.instant().plus(LASTS).getEpochSecond() + "." + encode(nonce);
        return content + "." + signature(content, token);
    }

    /** Whose a session is; empty if it has ended, or never began. */
    Optional<String> owner(String session) {
        String[] parts = session.length() > LONGEST ? new String[0] : session.split("\\.", -1);
        if (parts.length != PARTS || ended.has(parts[NONCE])) {
            return Optional.empty();
        }
        Optional<String> owner = decoded(parts[0]);
        String content = session.substring(0, session.lastIndexOf('.'));
        boolean isSigned = owner.stream()
                .flatMap(name -> tokens.apply(name).stream())
                .anyMatch(token -> isEqual(signature(content, token), parts[SIGNATURE]));
        return isSigned && clock.instant().isBefore(Instant.ofEpochSecond(Long.parseLong(parts[END])))
                ? owner
                : Optional.empty();
    }

    private static Optional<String> decoded(String owner) {
        try {
            return Optional.of(new String(Base64.getUrlDecoder().decode(owner), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Ends a session that has begun: from now on it has no owner, in this process. */
    void end(String session) {
        if (owner(session).isPresent()) {
            ended.add(session.split("\\.", -1)[NONCE]);
        }
    }

    private String signature(String content, String token) {
        return sign(SESSION, content + "|" + token);
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
