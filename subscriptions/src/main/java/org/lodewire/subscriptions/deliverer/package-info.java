/**
 * Delivery on Kafka: takes up alerts, owns the subscriptions that the consumer group gives to this instance, and sends their
 * notifications. Reads alerts, definitions and the outbox; writes the outbox and what came of each attempt.
 */
@NullMarked
package org.lodewire.subscriptions.deliverer;

import org.jspecify.annotations.NullMarked;
