package org.lodewire.producer.receive;

import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lodewire.client.http.BearerTokens;
import org.lodewire.client.http.Problem;
import org.lodewire.client.http.ProblemException;

/**
 * The idempotency keys of requests that are being handled, and of those that were, with the hashes of their bodies. Only the
 * hash of a body needs to be kept, because the outcome of a row whose article was accepted follows from the row. In memory: after
 * a restart, or when it is forgotten, a request with the key is handled again, which does no harm because its articles are
 * repeats. Thread-safe.
 */
final class IdempotencyKeys {

    private static final Duration KEPT = Duration.ofHours(24);
    private static final int MAX_KEYS = 50_000;
    private static final int LONGEST = 255;

    private final int maxKeys;
    private final InstantSource clock;
    private final Set<String> inFlight = new HashSet<>();
    /** In the order in which they were finished. */
    private final Map<String, Finished> finished = new LinkedHashMap<>();

    private record Finished(byte[] hash, Instant at) {}

    /** A request with a key. */
    final class Attempt {

        private final String key;
        private final byte @Nullable [] before;

        private Attempt(String key, byte @Nullable [] before) {
            this.key = key;
            this.before = before;
        }

        /** Whether a request with this key was finished, so that nothing is to be published. */
        boolean isRepeat() {
            return before != null;
        }

        /**
         * Requires that the body is that of the first request.
         *
         * @throws ProblemException 422 if it is another one
         */
        void requireSame(byte[] hash) {
            if (before != null && !MessageDigest.isEqual(before, hash)) {
                throw new ProblemException(new Problem(
                        422, "The Idempotency-Key was used with another body. Use a new key for a new request."));
            }
        }

        /** Ends the attempt: the outcomes of all its rows are known and will not change. */
        void finish(byte[] hash) {
            finished(key, hash);
        }

        /** Ends the attempt if it was not finished: the next one begins anew. */
        void end() {
            ended(key);
        }
    }

    IdempotencyKeys(InstantSource clock) {
        this(MAX_KEYS, clock);
    }

    /** @param maxKeys of requests that were finished; the oldest are forgotten */
    IdempotencyKeys(int maxKeys, InstantSource clock) {
        this.maxKeys = maxKeys;
        this.clock = clock;
    }

    /**
     * Begins a request, which must be ended.
     *
     * @param header the header {@code Idempotency-Key}
     * @throws ProblemException 400 if the key is too long or empty, 409 if a request with it is being handled
     */
    Attempt begin(Sender sender, String header) {
        if (header.isBlank() || header.length() > LONGEST) {
            throw new ProblemException(new Problem(400, "An Idempotency-Key has 1 to " + LONGEST + " characters."));
        }
        String key = BearerTokens.hash(sender.location() + "\n" + header);
        synchronized (this) {
            if (!inFlight.add(key)) {
                throw new ProblemException(new Problem(
                        409, "A request with this Idempotency-Key is being handled.", Duration.ofSeconds(1)));
            }
            forget();
            Finished before = finished.get(key);
            return new Attempt(key, before == null ? null : before.hash());
        }
    }

    private synchronized void finished(String key, byte[] hash) {
        finished.putIfAbsent(key, new Finished(hash, clock.instant()));
        forget();
    }

    private synchronized void ended(String key) {
        inFlight.remove(key);
    }

    private void forget() {
        Instant oldest = clock.instant().minus(KEPT);
        Iterator<Finished> entries = finished.values().iterator();
        while (entries.hasNext()) {
            boolean isOld = entries.next().at().isBefore(oldest);
            if (!isOld && finished.size() <= maxKeys) {
                return;
            }
            entries.remove();
        }
    }
}
