package org.lodewire.subscriptions.delivery;

import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.lodewire.schemas.Subscription;

/** The subscriptions that are defined at the moment. */
public interface Subscriptions {

    /** A subscription; null if it is not defined. */
    @Nullable
    Subscription get(String id);

    /** All of them. */
    Collection<Subscription> all();
}
