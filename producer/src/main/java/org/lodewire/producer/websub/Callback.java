package org.lodewire.producer.websub;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lodewire.producer.fetch.WebUrl;
import org.lodewire.producer.websub.CallbackAddresses.Name;
import org.lodewire.producer.websub.HubMessages.UnavailableException;
import org.lodewire.schemas.text.SafeText;

/**
 * Answers the requests of hubs to the callbacks of subscriptions. Thread-safe.
 *
 * <p>A hub verifies the intent of a subscriber by GET: the answer repeats its challenge if the address was made for this feed and
 * topic, which nobody can without the key, and the feed is still defined. It delivers documents by POST. A document without a
 * valid signature is ignored and acknowledged all the same, as the specification has it, so that who guesses learns nothing.
 */
public final class Callback {

    private static final int OK = 200;
    private static final int ACCEPTED = 202;
    private static final int NOT_FOUND = 404;
    private static final int GONE = 410;
    private static final int UNAVAILABLE = 503;
    private static final int LONGEST_CHALLENGE = 2_000;
    private static final int LONGEST_REASON = 300;
    private static final int MOST_DIGITS = 10;

    private final CallbackAddresses addresses;
    private final HubMessages messages;

    /**
     * An answer to a hub.
     *
     * @param status the HTTP status
     * @param body   text, to be sent as {@code text/plain}
     */
    public record Answer(int status, String body) {}

    /**
     * @param addresses makes the addresses and secrets of the callbacks
     * @param messages  takes what hubs say
     */
    public Callback(CallbackAddresses addresses, HubMessages messages) {
        this.addresses = addresses;
        this.messages = messages;
    }

    /**
     * Answers a verification, or the message that a hub refuses.
     *
     * @param name  from the path
     * @param query the parameters, decoded
     */
    public Answer verify(Name name, Map<String, String> query) {
        String topic = query.getOrDefault("hub.topic", "");
        String challenge = query.getOrDefault("hub.challenge", "");
        Optional<URI> url = WebUrl.parse(topic, null);
        if (!addresses.isOwn(name) || !CallbackAddresses.isOf(name, topic) || url.isEmpty()) {
            return new Answer(NOT_FOUND, "");
        }
        boolean defined = messages.isDefined(name.feedId());
        boolean answerable = !challenge.isEmpty() && challenge.length() <= LONGEST_CHALLENGE;
        try {
            return switch (query.getOrDefault("hub.mode", "")) {
                case "denied" -> {
                    messages.denied(name.feedId(), url.get(), reason(query));
                    yield new Answer(OK, "");
                }
                case "subscribe" -> {
                    if (!defined || !answerable) {
                        yield new Answer(NOT_FOUND, "");
                    }
                    messages.verified(name.feedId(), url.get(), lease(query));
                    yield new Answer(OK, challenge);
                }
                // A feed that is no longer defined is no longer wanted.
                case "unsubscribe" -> defined || !answerable ? new Answer(NOT_FOUND, "") : new Answer(OK, challenge);
                default -> new Answer(NOT_FOUND, "");
            };
        } catch (UnavailableException e) {
            return new Answer(UNAVAILABLE, "");
        }
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

    /** Whether a document may be delivered at an address at all; if not, it need not be read. */
    public boolean isOpen(Name name) {
        return addresses.isOwn(name) && messages.isDefined(name.feedId());
    }

    /**
     * Takes a document.
     *
     * @param name      from the path
     * @param signature the header {@code X-Hub-Signature}
     */
    public Answer deliver(Name name, @Nullable String contentType, @Nullable String signature, byte[] body) {
        if (!isOpen(name)) {
            return new Answer(GONE, "");
        }
        if (!HubSignature.isValid(signature, addresses.secret(name), body)) {
            messages.forged(name.feedId());
            return new Answer(ACCEPTED, "");
        }
        try {
            messages.delivered(name.feedId(), contentType, body);
            return new Answer(ACCEPTED, "");
        } catch (UnavailableException e) {
            return new Answer(UNAVAILABLE, "");
        }
    }
}
