package org.lodewire.subscriptions.deliverer;

import java.time.InstantSource;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import org.lodewire.client.serdes.AvroSerdes;
import org.lodewire.schemas.Delivery;
import org.lodewire.schemas.OutboxRecord;
import org.lodewire.schemas.catalogue.Catalogue;
import org.lodewire.subscriptions.delivery.Change;
import org.lodewire.subscriptions.delivery.OutboxKey;

/** Makes the records of changes. For one thread at a time. */
final class OutboxRecords implements AutoCloseable {

    private final Serializer<OutboxRecord> states;
    private final Serializer<Delivery> deliveries;
    private final int partitions;
    private final InstantSource wall;

    /** @param partitions how many the outbox has */
    OutboxRecords(AvroSerdes serdes, int partitions, InstantSource wall) {
        states = serdes.serializer(Catalogue.OUTBOX);
        deliveries = serdes.serializer(Catalogue.DELIVERIES);
        this.partitions = partitions;
        this.wall = wall;
    }

    /** The record of a change. */
    ProducerRecord<String, byte[]> of(Change change) {
        if (change instanceof Change.Put put) {
            return state(put.key(), put.value());
        }
        if (change instanceof Change.Remove removal) {
            return state(removal.key(), null);
        }
        Delivery delivery = ((Change.Report) change).delivery();
        return new ProducerRecord<>(
                Catalogue.DELIVERIES.name(),
                null,
                wall.millis(),
                delivery.getSubscription(),
                deliveries.serialize(Catalogue.DELIVERIES.name(), delivery));
    }

    /** The subscription alone decides the partition, so that its owner is that of the partition. */
    ProducerRecord<String, byte[]> state(OutboxKey key, @Nullable OutboxRecord value) {
        return new ProducerRecord<>(
                Catalogue.OUTBOX.name(),
                OutboxPartition.of(key.subscription(), partitions),
                wall.millis(),
                key.toString(),
                value == null ? null : states.serialize(Catalogue.OUTBOX.name(), value));
    }

    @Override
    public void close() {
        states.close();
        deliveries.close();
    }
}
