package org.lodewire.subscriptions.delivery;

import java.time.Duration;

/**
 * How notifications are sent.
 *
 * @param attempts         how many attempts one endpoint may have at the same time
 * @param horizon          for how long a notification is attempted
 * @param firstRetry       time until the second attempt; each further one is four times as long
 * @param longestRetry     longest time between two attempts
 * @param maxWaiting       how many alerts of a subscription may wait to be composed; of more, the oldest are given up
 * @param maxNotifications how many notifications of a subscription may wait to be accepted; meanwhile alerts wait
 * @param maxDead          how many notifications that were given up are remembered, so that they can be sent again
 * @param maxAlerts        how many alerts a notification may have; more are sent in several
 */
public record DeliverySettings(
        int attempts,
        Duration horizon,
        Duration firstRetry,
        Duration longestRetry,
        int maxWaiting,
        int maxNotifications,
        int maxDead,
        int maxAlerts) {

    /** What is used unless a test says otherwise. */
    public static final DeliverySettings DEFAULT = new DeliverySettings(
            16, Duration.ofHours(24), Duration.ofSeconds(5), Duration.ofHours(2), 20_000, 1_000, 200, 100);
}
