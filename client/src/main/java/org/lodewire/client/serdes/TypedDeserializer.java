package org.lodewire.client.serdes;

import io.confluent.kafka.serializers.KafkaAvroDeserializer;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Deserializer;

/**
 * Confluent's deserializer, restricted to one class. It rejects a valid value of another type, so that it becomes a dead
 * letter like an invalid value and does not cause a ClassCastException in a later operator.
 */
final class TypedDeserializer<V> implements Deserializer<V> {

    private final KafkaAvroDeserializer avro;
    private final Class<V> type;

    TypedDeserializer(KafkaAvroDeserializer avro, Class<V> type) {
        this.avro = avro;
        this.type = type;
    }

    @Override
    public V deserialize(String topic, byte[] data) {
        return typed(topic, avro.deserialize(topic, data));
    }

    @Override
    public V deserialize(String topic, Headers headers, byte[] data) {
        return typed(topic, avro.deserialize(topic, headers, data));
    }

    private V typed(String topic, Object value) {
        if (value != null && !type.isInstance(value)) {
            throw new SerializationException("A record of " + topic + " has the type "
                    + value.getClass().getSimpleName() + " instead of " + type.getSimpleName());
        }
        return type.cast(value);
    }

    @Override
    public void close() {
        avro.close();
    }
}
