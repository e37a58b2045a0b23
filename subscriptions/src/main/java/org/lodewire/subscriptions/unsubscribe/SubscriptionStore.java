package org.lodewire.subscriptions.unsubscribe;

import java.util.List;
import java.util.Map;
import org.lodewire.client.definitions.DefinitionsTopic;
import org.lodewire.schemas.Subscription;

/** Where subscriptions are defined. Thread-safe. */
public interface SubscriptionStore {

    /** The subscriptions, by id. */
    Map<String, Subscription> read();

    /** Replaces a subscription. */
    void replace(Subscription subscription);

    /** Removes a subscription. */
    void remove(String id);

    /** The store that a topic of definitions is. */
    static SubscriptionStore of(DefinitionsTopic<Subscription> topic) {
        return new SubscriptionStore() {
            @Override
            public Map<String, Subscription> read() {
                return topic.read();
            }

            @Override
            public void replace(Subscription subscription) {
                topic.apply(List.of(subscription));
            }

            @Override
            public void remove(String id) {
                topic.remove(List.of(id));
            }
        };
    }
}
