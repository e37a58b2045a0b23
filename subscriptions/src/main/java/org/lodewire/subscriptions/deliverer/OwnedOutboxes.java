package org.lodewire.subscriptions.deliverer;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.lodewire.schemas.OutboxRecord;
import org.lodewire.subscriptions.delivery.OutboxKey;
import org.lodewire.subscriptions.delivery.Outboxes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A partition of the outbox, from when it is assigned until it is taken away. For one thread. */
final class OwnedOutboxes {

    private static final Logger LOG = LoggerFactory.getLogger(OwnedOutboxes.class);
    private static final long UNKNOWN = -1;

    private final TopicPartition partition;
    private final Outboxes outboxes;
    private long end = UNKNOWN;
    private boolean started;
    private boolean dropped;

    OwnedOutboxes(TopicPartition partition, Outboxes outboxes) {
        this.partition = partition;
        this.outboxes = outboxes;
    }

    TopicPartition partition() {
        return partition;
    }

    Outboxes outboxes() {
        return outboxes;
    }

    void read(ConsumerRecord<String, OutboxRecord> record, long now) {
        try {
            outboxes.read(OutboxKey.parse(String.valueOf(record.key())), record.value(), now);
        } catch (IllegalArgumentException e) {
            LOG.warn("The record of {} at offset {} is left out: its key is none of ours", partition, record.offset());
        }
    }

    /** Whether the end up to which it must be read first is not known yet. */
    boolean needsEnd() {
        return end == UNKNOWN;
    }

    void setEnd(long offset) {
        end = offset;
    }

    /** Starts once everything has been read that was there, committed or not, when this instance became the owner. */
    void startIfRead(long position, long now) {
        if (!started && end != UNKNOWN && position >= end) {
            started = true;
            outboxes.start(now);
            LOG.info("Owns the subscriptions of {}: {} alerts and notifications wait", partition, outboxes.size());
        }
    }

    boolean isStarted() {
        return started;
    }

    /** It belongs to somebody else now. */
    void drop() {
        dropped = true;
    }

    boolean isDropped() {
        return dropped;
    }
}
