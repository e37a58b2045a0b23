package org.lodewire.subscriptions.delivery;

import java.time.Instant;
import java.util.List;
import org.lodewire.schemas.Delivery;
import org.lodewire.schemas.DeliveryOutcome;
import org.lodewire.schemas.Subscription;
import org.lodewire.schemas.text.SafeText;

/** Makes the records of what came of notifications. Stateless. */
final class DeliveryReports {

    private static final int MAX_ALERTS = 100;
    private static final int MAX_REASON = 300;

    private DeliveryReports() {}

    /** The record of an attempt that has just ended. */
    static Delivery attempted(
            Subscription subscription,
            Notification notification,
            DeliveryOutcome outcome,
            AttemptResult result,
            long now) {
        // Of one that is gone, nobody knows when its address changes.
        boolean again = outcome == DeliveryOutcome.RETRYING && result.outcome() == AttemptResult.Outcome.FAILED;
        return of(subscription, notification.alerts, notification.id, outcome, now)
                .setAttempts(notification.attempts)
                .setNextAttempt(again ? Instant.ofEpochMilli(notification.nextAttempt) : null)
                .setStatus(result.status())
                .setReason(result.reason().isEmpty() ? null : SafeText.cut(result.reason(), MAX_REASON))
                .setDurationMillis(result.took().toMillis())
                .build();
    }

    /** The record of an alert that is not sent. */
    static Delivery dropped(
            Subscription subscription, WaitingAlert alert, DeliveryOutcome outcome, String reason, long now) {
        return of(subscription, List.of(alert), alert.alert().getId(), outcome, now)
                .setReason(reason)
                .build();
    }

    private static Delivery.Builder of(
            Subscription subscription, List<WaitingAlert> alerts, String id, DeliveryOutcome outcome, long now) {
        return Delivery.newBuilder()
                .setId(id)
                .setSubscription(subscription.getId())
                .setEndpoint(subscription.getEndpoint().getType())
                .setAlerts(alerts.stream()
                        .map(each -> each.alert().getId())
                        .distinct()
                        .limit(MAX_ALERTS)
                        .toList())
                .setTopics(alerts.stream()
                        .map(WaitingAlert::lane)
                        .distinct()
                        .limit(MAX_ALERTS)
                        .toList())
                .setCount(alerts.size())
                .setOutcome(outcome)
                .setAt(Instant.ofEpochMilli(now))
                .setSince(Instant.ofEpochMilli(alerts.get(0).since()));
    }
}
