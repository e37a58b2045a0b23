package org.lodewire.subscriptions.delivery;

import org.lodewire.schemas.TopicAlert;

/**
 * An alert that a subscription delivers.
 *
 * @param id    of its record in the outbox
 * @param lane  its key on the alerts topic; alerts with the same key are delivered in their order
 * @param alert as it was published
 * @param since when it was taken up, in milliseconds since 1970
 */
public record WaitingAlert(String id, String lane, TopicAlert alert, long since) {}
