package org.lodewire.subscriptions.view;

import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.lodewire.schemas.catalogue.KafkaTopic;

/**
 * A topic that a view follows.
 *
 * @param topic  the topic
 * @param newest how many of the newest records to begin with, in all partitions together; {@link #ALL} for all
 * @param reader takes each record
 * @param forget forgets all records, because they were removed
 */
record Followed<V extends SpecificRecord>(KafkaTopic<V> topic, long newest, Reader<V> reader, Runnable forget) {

    /** Begins with all records that are retained. */
    static final long ALL = Long.MAX_VALUE;

    /** Takes records of a topic. Called by one thread, in the order of each partition. */
    interface Reader<V> {

        /**
         * Takes a record.
         *
         * @param value null if the key was removed
         * @param place where it is
         */
        void take(String key, @Nullable V value, RecordPlace place);
    }

    /** A topic of which only keys and values matter. */
    static <V extends SpecificRecord> Followed<V> of(
            KafkaTopic<V> topic, long newest, Values<V> values, Runnable forget) {
        return new Followed<>(topic, newest, (key, value, place) -> values.take(key, value), forget);
    }

    /** Takes keys and values, likewise. */
    interface Values<V> {

        /** @param value null if the key was removed */
        void take(String key, @Nullable V value);
    }

    /** Takes a record of the topic. One without a key is none of Lodewire's, and is ignored. */
    void take(ConsumerRecord<String, ? extends SpecificRecord> record) {
        if (record.key() != null) {
            RecordPlace place = new RecordPlace(record.timestamp(), record.partition(), record.offset());
            reader.take(record.key(), topic.type().cast(record.value()), place);
        }
    }
}
