package org.lodewire.subscriptions.page.model;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lodewire.schemas.Subscription;
import org.lodewire.schemas.text.DisplayText;

/**
 * A subscription in a list.
 *
 * @param id     its id
 * @param label  its display name, else its id
 * @param where  where alerts go, in a word
 * @param how    which alerts and how often, in words
 * @param paused whether nothing is delivered at present
 * @param muted  whether nothing more is delivered of the alert that is shown
 */
public record SubscriptionLine(String id, String label, String where, String how, boolean paused, boolean muted) {

    private static final int NAME = 100;

    /**
     * A subscription.
     *
     * @param alert id of the alert that is shown; null if none is
     */
    static SubscriptionLine of(Subscription subscription, @Nullable String alert) {
        String label = DisplayText.line(subscription.getLabel(), NAME);
        List<String> how = new ArrayList<>();
        how.add(AlertItem.words(subscription.getSending().name()));
        if (!subscription.getSeverities().isEmpty()) {
            how.add(AlertItem.words(String.join(", ", subscription.getSeverities())));
        }
        return new SubscriptionLine(
                subscription.getId(),
                label.isEmpty() ? DisplayText.line(subscription.getId(), NAME) : label,
                AlertItem.words(subscription.getEndpoint().getType().name()),
                String.join("; ", how),
                subscription.getPaused(),
                alert != null && subscription.getMuted().contains(alert));
    }

    /** Whether a subscription has the alerts of a topic; null stands for alerts that are about no topic. */
    static boolean covers(Subscription subscription, @Nullable String topic) {
        return subscription.getTopics().isEmpty()
                || topic != null && subscription.getTopics().contains(topic);
    }
}
