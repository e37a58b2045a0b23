package org.lodewire.subscriptions.page.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lodewire.schemas.Subscription;
import org.lodewire.schemas.text.DisplayText;
import org.lodewire.subscriptions.deliveries.ReceiverState;

/**
 * A subscription in a list.
 *
 * @param id     its id
 * @param label  its display name, else its id
 * @param where  where alerts go, in a word
 * @param how    which alerts and how often, in words
 * @param paused whether nothing is delivered at present
 * @param muted  whether nothing more is delivered of the alert that is shown
 * @param fault  what is wrong with the receiver; null if it took what was sent last, or nothing was sent
 */
public record SubscriptionLine(
        String id,
        String label,
        String where,
        String how,
        boolean paused,
        boolean muted,
        @Nullable ReceiverFault fault) {

    private static final int NAME = 100;
    private static final int REASON = 300;
    private static final int TOPICS = 3;

    /**
     * What is wrong with a receiver.
     *
     * @param state  what it is, in a word
     * @param since  when it began
     * @param reason why the newest attempt failed; empty if it is not known
     */
    public record ReceiverFault(String state, Moment since, String reason) {

        private static @Nullable ReceiverFault of(ReceiverState receiver, Instant now) {
            Instant since = receiver.since();
            return since == null
                    ? null
                    : new ReceiverFault(
                            receiver.kind() == ReceiverState.Kind.GONE ? "gone" : "failing",
                            Moment.of(since, now),
                            DisplayText.line(Objects.requireNonNullElse(receiver.reason(), ""), REASON));
        }
    }

    /**
     * A subscription.
     *
     * @param receiver how its receiver is
     * @param alert    id of the alert that is shown; null if none is
     */
    static SubscriptionLine of(Subscription subscription, ReceiverState receiver, @Nullable String alert, Instant now) {
        String label = DisplayText.line(subscription.getLabel(), NAME);
        List<String> how = new ArrayList<>();
        how.add(topics(subscription));
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
                alert != null && subscription.getMuted().contains(alert),
                ReceiverFault.of(receiver, now));
    }

    private static String topics(Subscription subscription) {
        List<String> topics = subscription.getTopics();
        if (topics.isEmpty()) {
            return "all topics";
        }
        return DisplayText.line(String.join(", ", topics.subList(0, Math.min(TOPICS, topics.size()))), TOPICS * NAME)
                + (topics.size() > TOPICS ? " and " + (topics.size() - TOPICS) + " more" : "");
    }

    /** Whether a subscription has the alerts of a topic; null stands for alerts that are about no topic. */
    static boolean covers(Subscription subscription, @Nullable String topic) {
        return subscription.getTopics().isEmpty()
                || topic != null && subscription.getTopics().contains(topic);
    }
}
