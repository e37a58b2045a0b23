package org.lodewire.client.serdes;

import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import org.lodewire.schemas.catalogue.Catalogue;

/**
 * A serializer that refuses a value which is too large for a record, before a producer sees it. A record that the producer
 * refuses aborts its transaction, so that Kafka Streams could not skip it and would process its cause again forever.
 */
final class BoundedSerializer<V> implements Serializer<V> {

    /** The rest of a record is for its key, its headers and what Kafka adds. */
    static final int MAX_VALUE_BYTES = Catalogue.MAX_RECORD_BYTES - (64 << 10);

    private final Serializer<V> serializer;

    BoundedSerializer(Serializer<V> serializer) {
        this.serializer = serializer;
    }

    @Override
    public byte @Nullable [] serialize(String topic, @Nullable V value) {
        return bounded(topic, serializer.serialize(topic, value));
    }

    @Override
    public byte @Nullable [] serialize(String topic, Headers headers, @Nullable V value) {
        return bounded(topic, serializer.serialize(topic, headers, value));
    }

    private static byte @Nullable [] bounded(String topic, byte @Nullable [] bytes) {
        if (bytes != null && bytes.length > MAX_VALUE_BYTES) {
            throw new SerializationException("A record of " + topic + " would have a value of " + bytes.length
                    + " bytes; the limit is " + MAX_VALUE_BYTES + ".");
        }
        return bytes;
    }

    @Override
    public void close() {
        serializer.close();
    }
}
