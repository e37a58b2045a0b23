package org.lodewire.subscriptions.deliveries;

import java.util.Set;
import java.util.function.Predicate;
import org.lodewire.schemas.Delivery;
import org.lodewire.schemas.DeliveryOutcome;

/**
 * Which deliveries to show. A set that is empty restricts nothing.
 *
 * @param subscriptions ids of subscriptions
 * @param outcomes      what came of them
 */
public record DeliveryChoice(Set<String> subscriptions, Set<DeliveryOutcome> outcomes) implements Predicate<Delivery> {

    /** Copies the sets. */
    public DeliveryChoice {
        subscriptions = Set.copyOf(subscriptions);
        outcomes = Set.copyOf(outcomes);
    }

    @Override
    public boolean test(Delivery delivery) {
        return (subscriptions.isEmpty() || subscriptions.contains(delivery.getSubscription()))
                && (outcomes.isEmpty() || outcomes.contains(delivery.getOutcome()));
    }
}
