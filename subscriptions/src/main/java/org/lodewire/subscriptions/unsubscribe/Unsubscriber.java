package org.lodewire.subscriptions.unsubscribe;

import java.util.List;
import java.util.Optional;
import org.lodewire.schemas.Endpoint;
import org.lodewire.schemas.Subscription;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends the mails of recipients. A subscription without recipients is removed. Thread-safe; of two changes of a subscription at
 * the same time in different processes, one may be lost, as with the commands.
 */
public final class Unsubscriber {

    private static final Logger LOG = LoggerFactory.getLogger(Unsubscriber.class);

    private final UnsubscribeTokens tokens;
    private final SubscriptionStore store;

    /** @param tokens with the secret of {@code deliver} */
    public Unsubscriber(UnsubscribeTokens tokens, SubscriptionStore store) {
        this.tokens = tokens;
        this.store = store;
    }

    /** Whether a text is a token that was made with the secret, also of a recipient who is gone. */
    public boolean isToken(String text) {
        return tokens.subscription(text).isPresent();
    }

    /** Whether a token is that of somebody who gets mails. */
    public synchronized boolean isSubscribed(String token) {
        return find(token).isPresent();
    }

    /**
     * Ends the mails to the recipient of a token. Does nothing if they have ended before.
     *
     * @return whether there was such a recipient
     */
    public synchronized boolean unsubscribe(String token) {
        Optional<Found> found = find(token);
        found.ifPresent(this::remove);
        return found.isPresent();
    }

    private record Found(Subscription subscription, String recipient) {}

    private Optional<Found> find(String token) {
        return tokens.subscription(token)
                .flatMap(id -> Optional.ofNullable(store.read().get(id)))
                .flatMap(subscription -> subscription.getEndpoint().getRecipients().stream()
                        .filter(recipient -> tokens.isOf(token, subscription.getId(), recipient))
                        .map(recipient -> new Found(subscription, recipient))
                        .findFirst());
    }

    private void remove(Found found) {
        Subscription subscription = found.subscription();
        List<String> others = subscription.getEndpoint().getRecipients().stream()
                .filter(each -> !each.equals(found.recipient()))
                .toList();
        if (others.isEmpty()) {
            store.remove(subscription.getId());
        } else {
            Endpoint endpoint = Endpoint.newBuilder(subscription.getEndpoint())
                    .setRecipients(others)
                    .build();
            store.replace(
                    Subscription.newBuilder(subscription).setEndpoint(endpoint).build());
        }
        LOG.info("A recipient of {} has unsubscribed; {} are left", subscription.getId(), others.size());
    }
}
