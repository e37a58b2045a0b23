package org.lodewire.subscriptions.deliveries;

import java.time.Instant;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.lodewire.schemas.Delivery;
import org.lodewire.schemas.DeliveryOutcome;

/**
 * Which deliveries to show. A set that is empty restricts nothing.
 *
 * @param subscriptions ids of subscriptions
 * @param outcomes      what came of them
 * @param since         the time at which they ended, or earlier; null for any
 * @param until         a time after they ended; null for any
 */
public record DeliveryChoice(
        Set<String> subscriptions,
        Set<DeliveryOutcome> outcomes,
        @Nullable Instant since,
        @Nullable Instant until) implements Predicate<Delivery> {

    /** Copies the sets. */
    public DeliveryChoice {
        subscriptions = Set.copyOf(subscriptions);
        outcomes = Set.copyOf(outcomes);
    }

    @Override
    public boolean test(Delivery delivery) {
        return (subscriptions.isEmpty() || subscriptions.contains(delivery.getSubscription()))
                && (outcomes.isEmpty() || outcomes.contains(delivery.getOutcome()))
                && (since == null || !delivery.getAt().isBefore(since))
                && (until == null || delivery.getAt().isBefore(until));
    }
}
