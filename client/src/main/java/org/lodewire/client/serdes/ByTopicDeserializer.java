package org.lodewire.client.serdes;

import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Deserializer;

/** Deserializes the values of each topic as that topic's, for one consumer of several. Not thread-safe. */
final class ByTopicDeserializer implements Deserializer<SpecificRecord> {

    private final Map<String, Deserializer<? extends SpecificRecord>> byTopic;

    ByTopicDeserializer(Map<String, Deserializer<? extends SpecificRecord>> byTopic) {
        this.byTopic = Map.copyOf(byTopic);
    }

    @Override
    public SpecificRecord deserialize(String topic, byte[] data) {
        return of(topic).deserialize(topic, data);
    }

    @Override
    public SpecificRecord deserialize(String topic, Headers headers, byte[] data) {
        return of(topic).deserialize(topic, headers, data);
    }

    private Deserializer<? extends SpecificRecord> of(String topic) {
        Deserializer<? extends SpecificRecord> deserializer = byTopic.get(topic);
        if (deserializer == null) {
            throw new SerializationException("No type is known for the values of " + topic);
        }
        return deserializer;
    }

    @Override
    public void close() {
        byTopic.values().forEach(Deserializer::close);
    }
}
