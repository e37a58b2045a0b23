package org.lodewire.client.connection;

import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import java.time.Duration;
import java.util.Collection;
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
import org.lodewire.client.registry.RegistryHttp;
import org.lodewire.client.serdes.AvroSerdes;
import org.lodewire.schemas.catalogue.KafkaTopic;

/**
 * The addresses of Kafka and of the schema registry. Creates clients, which the caller closes. Immutable if its map is.
 *
 * @param bootstrapServers addresses of brokers, separated by commas
 * @param registry         URL of the registry's Confluent API
 * @param client           further client properties; those that begin with {@code schema.registry.}, {@code basic.auth.} or
 *                         {@code bearer.auth.} are for the registry's client
 */
public record Connection(String bootstrapServers, String registry, Map<String, String> client) {

    private static final String REGISTRY_PREFIX = "schema.registry.";

    /**
     * How long the broker keeps a fetch for which it has nothing: a consumer that has read all there is, and is closed, waits
     * for it.
     */
    private static final int FETCH_WAIT_MILLIS = 100;

    /** The registry's URL for messages: without the name and the password that it may have. */
    String shownRegistry() {
        return withoutLogin(registry);
    }

    /** URLs without the part that may have a name and a password; other text stays as it is. */
    static String withoutLogin(String urls) {
        return urls.replaceAll("//[^,]*@", "//");
    }

    /** The properties that every Kafka client needs to connect. */
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

    /** A client of the schema registry, with half a minute for each request. Thread-safe. */
    public SchemaRegistryClient registryClient() {
        return RegistryHttp.client(registry, registryProperties());
    }

    /**
     * A client of the schema registry.
     *
     * @param defaults properties, without the prefix, that the user's override
     * @param within   the time for each request
     */
    SchemaRegistryClient registryClient(Map<String, String> defaults, Duration within) {
        Map<String, String> all = new HashMap<>(registryProperties());
        defaults.forEach((name, value) -> {
            if (!all.containsKey(REGISTRY_PREFIX + name)) {
                all.put(name, value);
            }
        });
        return RegistryHttp.client(registry, all, within);
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

    /** A consumer of the committed records of several topics; {@code more} overrides its properties. */
    public Consumer<String, SpecificRecord> consumer(Collection<KafkaTopic<?>> topics, Map<String, ?> more) {
        return new KafkaConsumer<>(consumerConfig(more), new StringDeserializer(), serdes().deserializer(topics));
    }

    /** A consumer of the committed records of any topic, as bytes. */
    public Consumer<byte[], byte[]> bytesConsumer() {
        return bytesConsumer(Map.of());
    }

    /** A consumer of the committed records of any topic, as bytes; {@code more} overrides its properties. */
    public Consumer<byte[], byte[]> bytesConsumer(Map<String, ?> more) {
        return new KafkaConsumer<>(consumerConfig(more), new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    private Map<String, Object> consumerConfig(Map<String, ?> more) {
        Map<String, Object> all = kafka();
        all.put("isolation.level", "read_committed");
        all.put("enable.auto.commit", false);
        all.put("auto.offset.reset", "earliest");
        all.putIfAbsent("fetch.max.wait.ms", FETCH_WAIT_MILLIS);
        all.putAll(more);
        return all;
    }

    private Map<String, String> kafkaProperties() {
        return client.entrySet().stream()
                .filter(entry -> !isForRegistry(entry))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Map<String, String> registryProperties() {
        return client.entrySet().stream()
                .filter(Connection::isForRegistry)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static boolean isForRegistry(Map.Entry<String, String> entry) {
        return entry.getKey().startsWith(REGISTRY_PREFIX)
                || entry.getKey().startsWith("basic.auth.")
                || entry.getKey().startsWith("bearer.auth.");
    }
}
