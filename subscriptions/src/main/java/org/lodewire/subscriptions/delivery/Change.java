package org.lodewire.subscriptions.delivery;

import org.lodewire.schemas.Delivery;
import org.lodewire.schemas.OutboxRecord;

/** Part of a transaction. */
public sealed interface Change {

    /** Write a record of the outbox topic, in the partition of its key's subscription. */
    record Put(OutboxKey key, OutboxRecord value) implements Change {}

    /** Write a tombstone to the outbox topic. */
    record Remove(OutboxKey key) implements Change {}

    /** Publish what came of an attempt. */
    record Report(Delivery delivery) implements Change {}
}
