package org.lodewire.subscriptions.view;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lodewire.schemas.Delivery;
import org.lodewire.subscriptions.deliveries.ReceiverState;

/** How the receiver of each subscription is. Keeps the {@value #LIMIT} to which something was sent last. Thread-safe. */
public final class ReceiversView {

    private static final int LIMIT = 20_000;

    private final Map<String, ReceiverState> states = new LinkedHashMap<>();

    /** Takes a record of {@code news.deliveries}. */
    synchronized void take(@Nullable Delivery delivery) {
        if (delivery == null) {
            return;
        }
        // Taken out and put in again, it is the last one in the map's order.
        ReceiverState before = states.remove(delivery.getSubscription());
        states.put(delivery.getSubscription(), (before == null ? ReceiverState.UNTRIED : before).after(delivery));
        if (states.size() > LIMIT) {
            states.remove(states.keySet().iterator().next());
        }
    }

    /** The state of the receiver of a subscription; {@link ReceiverState#UNTRIED} if nothing is known of it. */
    public synchronized ReceiverState get(String subscription) {
        return states.getOrDefault(subscription, ReceiverState.UNTRIED);
    }

    /** Forgets everything. */
    synchronized void clear() {
        states.clear();
    }
}
