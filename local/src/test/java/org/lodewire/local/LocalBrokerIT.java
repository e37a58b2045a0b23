package org.lodewire.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalBrokerIT {

    private static final String TOPIC = "topic";

    @TempDir
    private Path folder;

    @Test
    void acceptsALargeRecordInATransaction() throws Exception {
        try (LocalBroker broker = LocalBroker.start(folder, LocalBroker.Settings.DEFAULT)) {
            createTopic(broker);

            assertThatCode(() -> sendInTransaction(broker, new byte[7 << 20])).doesNotThrowAnyException();
        }
    }

    @Test
    void createsItsOwnTopicsWithFewPartitions() throws Exception {
        try (LocalBroker broker = LocalBroker.start(folder, new LocalBroker.Settings(0, 3, 1 << 20))) {
            createTopic(broker);

            sendInTransaction(broker, new byte[1]);

            try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
                assertThat(admin.describeTopics(List.of("__transaction_state"))
                                .allTopicNames()
                                .get())
                        .hasEntrySatisfying(
                                "__transaction_state",
                                topic -> assertThat(topic.partitions()).hasSize(3));
            }
        }
    }

    @Test
    void refusesAFolderThatIsAFile() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));

        assertThatThrownBy(() -> LocalBroker.start(file, LocalBroker.Settings.DEFAULT))
                .isInstanceOf(IOException.class);
    }

    private static void createTopic(LocalBroker broker) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic(TOPIC, 1, (short) 1))).all().get();
        }
    }

    private static void sendInTransaction(LocalBroker broker, byte[] value) throws Exception {
        Map<String, Object> config = Map.of(
                "bootstrap.servers",
                broker.bootstrapServers(),
                "transactional.id",
                "test",
                "max.request.size",
                8 << 20,
                "key.serializer",
                ByteArraySerializer.class,
                "value.serializer",
                ByteArraySerializer.class);
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(config)) {
            producer.initTransactions();
            producer.beginTransaction();
            producer.send(new ProducerRecord<>(TOPIC, value)).get();
            producer.commitTransaction();
        }
    }
}
