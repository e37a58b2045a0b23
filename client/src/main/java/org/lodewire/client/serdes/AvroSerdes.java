package org.lodewire.client.serdes;

import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.serializers.KafkaAvroDeserializer;
import io.confluent.kafka.serializers.KafkaAvroSerializer;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.apache.avro.io.DatumWriter;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.Serializer;
import org.lodewire.client.registry.RegistryHttp;
import org.lodewire.schemas.TopicCount;
import org.lodewire.schemas.catalogue.KafkaTopic;

/**
 * Creates the serdes of values in Confluent's wire format, which never register schemas and read into generated classes. Each call creates a new serde, which is not thread-safe.
 */
public final class AvroSerdes {

    private static final String MOCK = "mock://";

    private final String registry;
    private final Map<String, Object> config;

    /**
     * @param registry  URL of the schema registry's Confluent API; {@code mock://} ones are for unit tests
     * @param client    further properties of the registry's client, such as {@code schema.registry.ssl.*}; may be empty
     */
    public AvroSerdes(String registry, Map<String, ?> client) {
        Map<String, Object> all = new HashMap<>(client);
        all.put("schema.registry.url", registry);
        // Only set-up registers schemas: a stage that registered its own would change the contract. Unit tests have no
        // set-up and a mock registry.
        all.put("auto.register.schemas", registry.startsWith(MOCK));
        // The registered schema is plain Avro, without the property for Java strings.
        all.put("avro.remove.java.properties", true);
        all.put("specific.avro.reader", true);
        this.registry = registry;
        this.config = Map.copyOf(all);
    }

    /** A serde for the values of a topic. Throws {@link SerializationException} for other bytes. */
    public <V extends SpecificRecord> Serde<V> of(KafkaTopic<V> topic) {
        return Serdes.serdeFrom(serializer(topic), deserializer(topic));
    }

    /** A serializer for the values of a topic. Throws {@link SerializationException} for a value that is too large for a record. */
    @SuppressWarnings("unchecked")
    public <V extends SpecificRecord> Serializer<V> serializer(KafkaTopic<V> topic) {
        KafkaAvroSerializer serializer =
                registry.startsWith(MOCK) ? new KafkaAvroSerializer() : new KafkaAvroSerializer(client());
        serializer.configure(config, false);
        Serializer<V> confluents = (Serializer<V>) (Serializer<?>) serializer;
        return new BoundedSerializer<>(new RegisteredSerializer<>(confluents, writer(topic.type())));
    }

    @SuppressWarnings("unchecked")
    private static <V extends SpecificRecord> DatumWriter<V> writer(Class<V> type) {
        return type == TopicCount.class ? (DatumWriter<V>) new TopicCountWriter() : new SpecificDatumWriter<>(type);
    }

    /** A deserializer for the values of a topic. Throws {@link SerializationException} for other bytes. */
    public <V extends SpecificRecord> Deserializer<V> deserializer(KafkaTopic<V> topic) {
        KafkaAvroDeserializer deserializer =
                registry.startsWith(MOCK) ? new KafkaAvroDeserializer() : new KafkaAvroDeserializer(client());
        deserializer.configure(config, false);
        return new TypedDeserializer<>(deserializer, topic.type());
    }

    /** A deserializer for the values of several topics. Throws {@link SerializationException} for other bytes, or another topic. */
    public Deserializer<SpecificRecord> deserializer(Collection<KafkaTopic<?>> topics) {
        Map<String, Deserializer<? extends SpecificRecord>> byTopic = new HashMap<>();
        topics.forEach(topic -> byTopic.put(topic.name(), deserializer(topic)));
        return new ByTopicDeserializer(byTopic);
    }

    private SchemaRegistryClient client() {
        return RegistryHttp.client(registry, config);
    }
}
