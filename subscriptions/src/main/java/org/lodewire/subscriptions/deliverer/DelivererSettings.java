package org.lodewire.subscriptions.deliverer;

import java.time.Duration;
import org.lodewire.subscriptions.delivery.DeliverySettings;

/**
 * How an instance delivers.
 *
 * @param group          the consumer group that shares the subscriptions
 * @param delivery       how notifications are sent
 * @param sessionTimeout after which time without a heartbeat the subscriptions of an instance are given to others
 */
public record DelivererSettings(String group, DeliverySettings delivery, Duration sessionTimeout) {

    /** The group that takes up alerts. */
    String routerGroup() {
        return group + "-alerts";
    }

    /** How long it goes on to send without having heard of the coordinator. */
    Duration patience() {
        return sessionTimeout.dividedBy(3);
    }
}
