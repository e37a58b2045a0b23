package org.lodewire.subscriptions.view;

import org.apache.avro.specific.SpecificRecord;

/**
 * A count or an alert that was read, with its place in Kafka.
 *
 * @param source    which of {@link NewsView#STREAMED} it is from
 * @param partition its partition there
 * @param offset    its offset there
 * @param value     the {@code TopicCount} or {@code TopicAlert}
 */
public record Change(int source, int partition, long offset, SpecificRecord value) {}
