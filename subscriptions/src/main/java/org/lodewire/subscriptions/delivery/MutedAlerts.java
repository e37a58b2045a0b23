package org.lodewire.subscriptions.delivery;

import java.util.ArrayList;
import java.util.List;
import org.lodewire.schemas.Subscription;

/** The alerts of which a subscription gets nothing more. Stateless. */
public final class MutedAlerts {

    private static final int MAX_MUTED = 100;

    private MutedAlerts() {}

    /** A subscription with one more. Of very many, the oldest are forgotten: their alerts are resolved. */
    public static Subscription with(Subscription subscription, String alert) {
        List<String> muted = new ArrayList<>(subscription.getMuted());
        muted.remove(alert);
        muted.add(alert);
        return Subscription.newBuilder(subscription)
                .setMuted(List.copyOf(muted.subList(Math.max(0, muted.size() - MAX_MUTED), muted.size())))
                .build();
    }
}
