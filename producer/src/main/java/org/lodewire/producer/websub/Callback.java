package org.lodewire.producer.websub;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.lodewire.schemas.text.SafeText;

/**
 * Answers the requests of hubs to the callbacks of subscriptions. Thread-safe.
 *
 * <p>A hub verifies the intent of a subscriber by GET: the answer repeats its challenge if the subscription was asked for. It
 * delivers documents by POST. A document without a valid signature is ignored and acknowledged all the same, as the
 * specification has it, so that who guesses learns nothing.
 */
public final class Callback {

    private static final int OK = 200;
    private static final int ACCEPTED = 202;
    private static final int NOT_FOUND = 404;
    private static final int LONGEST_CHALLENGE = 2_000;
    private static final int LONGEST_REASON = 300;
    private static final int MOST_DIGITS = 10;

    private final Map<String, Subscription> subscriptions = new ConcurrentHashMap<>();
    private final PushedDocument.Reader reader;
    private final InstantSource clock;

    /**
     * An answer to a hub.
     *
     * @param status the HTTP status
     * @param body   text, to be sent as {@code text/plain}
     */
    public record Answer(int status, String body) {}

    /** @param reader gets the documents */
    public Callback(PushedDocument.Reader reader, InstantSource clock) {
        this.reader = reader;
        this.clock = clock;
    }

    /** Adds a subscription, or replaces it. */
    public void put(Subscription subscription) {
        subscriptions.put(subscription.id(), subscription);
    }

    /** Removes a subscription: the hub gets 404, which confirms that it is to end, and 410 for what it still delivers. */
    public void remove(String id) {
        subscriptions.remove(id);
    }

    /** A subscription as it is now. */
    public Optional<Subscription> get(String id) {
        return Optional.ofNullable(subscriptions.get(id));
    }

    /**
     * Answers a verification, or the message that a hub refuses.
     *
     * @param id    of the subscription, from the path
     * @param query the parameters, decoded
     */
    public Answer verify(String id, Map<String, String> query) {
        String mode = query.getOrDefault("hub.mode", "");
        String topic = query.getOrDefault("hub.topic", "");
        String challenge = query.getOrDefault("hub.challenge", "");
        Subscription now = subscriptions.computeIfPresent(id, (same, before) -> {
            if (!before.topic().toString().equals(topic)) {
                return before;
            }
            return switch (mode) {
                case "denied" -> before.deniedAt(clock.instant(), reason(query));
                case "subscribe" -> before.asked() == null ? before : before.verifiedAt(clock.instant(), lease(query));
                default -> before;
            };
        });
        boolean known = now != null && now.topic().toString().equals(topic);
        if (known && mode.equals("denied")) {
            return new Answer(OK, "");
        }
        boolean confirmed = known && mode.equals("subscribe") && now.isActive(clock.instant());
        // Whoever unsubscribes has removed the subscription first.
        boolean ended = now == null && mode.equals("unsubscribe");
        return (confirmed || ended) && !challenge.isEmpty() && challenge.length() <= LONGEST_CHALLENGE
                ? new Answer(OK, challenge)
                : new Answer(NOT_FOUND, "");
    }

    private static Duration lease(Map<String, String> query) {
        String seconds = query.getOrDefault("hub.lease_seconds", "");
        boolean number = !seconds.isEmpty()
                && seconds.length() <= MOST_DIGITS
                && seconds.chars().allMatch(c -> c >= '0' && c <= '9');
        return number ? Duration.ofSeconds(Long.parseLong(seconds)) : Subscription.WANTED;
    }

    private static String reason(Map<String, String> query) {
        return SafeText.cut(SafeText.oneLine(query.getOrDefault("hub.reason", "no reason given")), LONGEST_REASON);
    }

    /**
     * Takes a document.
     *
     * @param id        of the subscription, from the path
     * @param signature the header {@code X-Hub-Signature}
     */
    public Answer deliver(String id, @Nullable String contentType, @Nullable String signature, byte[] body) {
        Subscription subscription = subscriptions.get(id);
        if (subscription == null) {
            return new Answer(410, "");
        }
        if (HubSignature.isValid(signature, subscription.secret(), body)) {
            reader.read(new PushedDocument(subscription.topic(), contentType, body));
        }
        return new Answer(ACCEPTED, "");
    }
}
