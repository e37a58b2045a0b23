/**
 * What is sent to whom and when: the state machine of the subscriptions of one partition, without Kafka, a network or a clock.
 * Alerts, definitions, time and the results of attempts go in; attempts to make and changes to write come out.
 */
@NullMarked
package org.lodewire.subscriptions.delivery;

import org.jspecify.annotations.NullMarked;
