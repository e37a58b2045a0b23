package org.lodewire.local.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.avro.AvroSchemaUtils;
import io.confluent.kafka.schemaregistry.client.CachedSchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import io.confluent.kafka.serializers.KafkaAvroDeserializer;
import io.confluent.kafka.serializers.KafkaAvroSerializer;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lodewire.schemas.ArticleTime;
import org.lodewire.schemas.ContentFormat;
import org.lodewire.schemas.RawArticle;

/** The features of a broker and a registry that Lodewire relies on. */
@OnAnyCluster
class BrokerAndRegistryIT {

    private static final RawArticle ARTICLE = RawArticle.newBuilder()
            .setId("0123456789abcdef0123456789abcdef")
            .setSource("example.org")
            .setTime(ArticleTime.newBuilder()
                    .setEvent(Instant.parse("2026-01-02T03:04:05Z"))
                    .setSeen(Instant.parse("2026-01-02T03:05:00Z"))
                    .setClock(Instant.parse("2026-01-02T03:05:00Z"))
                    .build())
            .setFormat(ContentFormat.TEXT)
            .setContent(ByteBuffer.wrap("Neodymium".getBytes(StandardCharsets.UTF_8)))
            .build();

    private static TestCluster cluster;

    @BeforeAll
    static void start(TestClusters clusters) throws IOException {
        cluster = clusters.start();
    }

    @AfterAll
    static void stop() throws IOException {
        if (cluster != null) {
            cluster.close();
        }
    }

    @Test
    void transportsARecordWithItsRegisteredSchema() throws Exception {
        createTopic("carried");
        try (SchemaRegistryClient registry = registry()) {
            registry.register("carried-value", asRegistered());
        }

        produce("carried", ARTICLE);

        assertThat(consumeOne("carried")).isEqualTo(ARTICLE);
    }

    @Test
    void registersTheSameSchemaOnce() throws Exception {
        int id;
        try (SchemaRegistryClient registry = registry()) {
            id = registry.register("repeated-value", asRegistered());
        }

        try (SchemaRegistryClient another = registry()) {
            assertThat(another.register("repeated-value", asRegistered())).isEqualTo(id);
            assertThat(another.getAllVersions("repeated-value")).containsExactly(1);
        }
    }

    @Test
    void refusesASchemaThatCannotReadTheOneBeforeTheLast() throws Exception {
        try (SchemaRegistryClient registry = registry()) {
            registry.updateCompatibility("strict-value", "BACKWARD_TRANSITIVE");
            assertThat(registry.getCompatibility("strict-value")).isEqualTo("BACKWARD_TRANSITIVE");
            registry.register(
                    "strict-value", recordOf(SchemaBuilder.record("R").fields().requiredInt("a")));
            registry.register(
                    "strict-value",
                    recordOf(SchemaBuilder.record("R")
                            .fields()
                            .requiredInt("a")
                            .name("b")
                            .type()
                            .intType()
                            .intDefault(0)));

            // It can read the second schema, which has b, but not the first.
            AvroSchema breaking =
                    recordOf(SchemaBuilder.record("R").fields().requiredInt("a").requiredInt("b"));

            assertThatThrownBy(() -> registry.register("strict-value", breaking))
                    .isInstanceOfSatisfying(
                            RestClientException.class,
                            refused -> assertThat(refused.getStatus()).isEqualTo(409));
        }
    }

    @Test
    void setsACompatibilityBeforeTheFirstSchema() throws Exception {
        try (SchemaRegistryClient registry = registry()) {
            registry.updateCompatibility("early-value", "BACKWARD_TRANSITIVE");

            assertThat(registry.getCompatibility("early-value")).isEqualTo("BACKWARD_TRANSITIVE");
        }
    }

    /** The schema that a serializer looks up if it is configured to remove the properties that only Java uses. */
    private static AvroSchema asRegistered() {
        return new AvroSchema(AvroSchemaUtils.getSchema(ARTICLE, false, false, true));
    }

    private static AvroSchema recordOf(SchemaBuilder.FieldAssembler<Schema> fields) {
        return new AvroSchema(fields.endRecord());
    }

    private static SchemaRegistryClient registry() {
        return new CachedSchemaRegistryClient(cluster.registryUrl(), 100);
    }

    private static void createTopic(String topic) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", cluster.bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic(topic, 2, (short) 1))).all().get();
        }
    }

    private static void produce(String topic, RawArticle article) throws Exception {
        Map<String, Object> config = Map.of(
                "bootstrap.servers",
                cluster.bootstrapServers(),
                "key.serializer",
                StringSerializer.class,
                "value.serializer",
                KafkaAvroSerializer.class,
                "schema.registry.url",
                cluster.registryUrl(),
                "auto.register.schemas",
                false,
                "avro.remove.java.properties",
                true);
        try (KafkaProducer<String, RawArticle> producer = new KafkaProducer<>(config)) {
            producer.send(new ProducerRecord<>(topic, article.getSource(), article))
                    .get();
        }
    }

    private static RawArticle consumeOne(String topic) {
        Map<String, Object> config = Map.of(
                "bootstrap.servers",
                cluster.bootstrapServers(),
                "group.id",
                topic,
                "auto.offset.reset",
                "earliest",
                "key.deserializer",
                StringDeserializer.class,
                "value.deserializer",
                KafkaAvroDeserializer.class,
                "schema.registry.url",
                cluster.registryUrl(),
                "specific.avro.reader",
                true);
        try (KafkaConsumer<String, RawArticle> consumer = new KafkaConsumer<>(config)) {
            consumer.subscribe(List.of(topic));
            List<RawArticle> received = new ArrayList<>();
            await().atMost(Duration.ofSeconds(30)).until(() -> {
                consumer.poll(Duration.ofMillis(100)).forEach(record -> received.add(record.value()));
                return !received.isEmpty();
            });
            return received.get(0);
        }
    }
}
