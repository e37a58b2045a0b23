package org.lodewire.subscriptions.view;

import java.util.function.BiConsumer;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.lodewire.schemas.catalogue.KafkaTopic;

/**
 * A topic that a view follows.
 *
 * @param topic  the topic
 * @param newest how many of the newest records to begin with, in all partitions together; {@link #ALL} for all
 * @param reader takes each record by its key and its value, which is null if the key was removed; called by one thread, in the
 *               order of each partition
 */
record Followed<V extends SpecificRecord>(KafkaTopic<V> topic, long newest, BiConsumer<String, @Nullable V> reader) {

    /** Begins with all records that are retained. */
    static final long ALL = Long.MAX_VALUE;

    /** Takes a record of the topic. One without a key is none of Lodewire's, and is ignored. */
    void take(ConsumerRecord<String, ? extends SpecificRecord> record) {
        if (record.key() != null) {
            reader.accept(record.key(), topic.type().cast(record.value()));
        }
    }
}
