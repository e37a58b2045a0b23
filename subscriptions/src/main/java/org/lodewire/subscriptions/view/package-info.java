/**
 * What one instance of {@code lodewire serve} knows: reads the definitions, counts, alerts, trends, statuses of feeds, rejected
 * articles and deliveries from Kafka with one thread, writes nothing, and keeps the newest of them in memory, bounded. Readers
 * get immutable values.
 */
@NullMarked
package org.lodewire.subscriptions.view;

import org.jspecify.annotations.NullMarked;
