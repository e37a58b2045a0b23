package org.lodewire.client.connection;

import io.confluent.kafka.schemaregistry.client.CachedSchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.lodewire.client.serdes.AvroSerdes;
import org.lodewire.schemas.catalogue.KafkaTopic;

/**
 * Where Kafka and the registry are, and the clients to them, each of which the caller closes.
 *
 * @param bootstrapServers addresses of brokers, separated by commas
 * @param registry         URL of the registry's Confluent API
 * @param client           further client properties; those of the registry's client begin with {@code schema.registry.}
 */
public record Connection(String bootstrapServers, String registry, Map<String, String> client) {

    private static final int SCHEMAS_CACHED = 1000;

    /** The properties that any Kafka client needs to connect. */
    public Map<String, Object> kafka() {
        Map<String, Object> all = new HashMap<>(kafkaProperties());
        all.put("bootstrap.servers", bootstrapServers);
        return all;
    }

    /** Serdes of the catalogue's topics. */
    public AvroSerdes serdes() {
        return new AvroSerdes(registry, client);
    }

    /** An administrative client. */
    public Admin admin() {
        return Admin.create(kafka());
    }

    /** A client of the schema registry, which may be used by several threads. */
    public SchemaRegistryClient registryClient() {
        return new CachedSchemaRegistryClient(registry, SCHEMAS_CACHED, registryProperties());
    }

    /** An idempotent producer of bytes that waits for all replicas; {@code more} overrides its properties. */
    public Producer<String, byte[]> producer(Map<String, ?> more) {
        Map<String, Object> all = kafka();
        all.put("acks", "all");
        all.put("enable.idempotence", true);
        all.put("compression.type", "lz4");
        all.putAll(more);
        return new KafkaProducer<>(all, new StringSerializer(), new ByteArraySerializer());
    }

    /** A consumer of a topic's committed records; {@code more} overrides its properties. */
    public <V extends SpecificRecord> Consumer<String, V> consumer(KafkaTopic<V> topic, Map<String, ?> more) {
        return new KafkaConsumer<>(consumerConfig(more), new StringDeserializer(), serdes().deserializer(topic));
    }

    /** A consumer of the committed records of any topic, as bytes. */
    public Consumer<byte[], byte[]> bytesConsumer() {
        return new KafkaConsumer<>(consumerConfig(Map.of()), new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    private Map<String, Object> consumerConfig(Map<String, ?> more) {
        Map<String, Object> all = kafka();
        all.put("isolation.level", "read_committed");
        all.put("enable.auto.commit", false);
        all.put("auto.offset.reset", "earliest");
        all.putAll(more);
        return all;
    }

    private Map<String, String> kafkaProperties() {
        return client.entrySet().stream()
                .filter(entry -> !ofRegistry(entry))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Map<String, String> registryProperties() {
        return client.entrySet().stream()
                .filter(Connection::ofRegistry)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static boolean ofRegistry(Map.Entry<String, String> entry) {
        return entry.getKey().startsWith("schema.registry.")
                || entry.getKey().startsWith("basic.auth.")
                || entry.getKey().startsWith("bearer.auth.");
    }
}
