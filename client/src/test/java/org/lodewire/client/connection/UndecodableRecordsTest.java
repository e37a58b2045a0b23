package org.lodewire.client.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.EOFException;
import java.net.ConnectException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RecordDeserializationException;
import org.apache.kafka.common.errors.RecordDeserializationException.DeserializationExceptionOrigin;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lodewire.client.CommandFailedException;

class UndecodableRecordsTest {

    private static final TopicPartition PARTITION = new TopicPartition("news", 0);

    private final MockConsumer<String, String> consumer = new MockConsumer<>("earliest");
    private final UndecodableRecords undecodable = new UndecodableRecords(
            consumer, new Connection("broker:9092", "http://registry:8081", Map.of()), Duration.ZERO);

    @BeforeEach
    void assign() {
        consumer.assign(List.of(PARTITION));
        consumer.seek(PARTITION, 7);
    }

    @AfterEach
    void close() {
        consumer.close();
    }

    private static RecordDeserializationException failure(long offset, Throwable cause) {
        ByteBuffer bytes = ByteBuffer.allocate(0);
        return new RecordDeserializationException(
                DeserializationExceptionOrigin.VALUE,
                PARTITION,
                offset,
                0,
                TimestampType.CREATE_TIME,
                bytes,
                bytes,
                new RecordHeaders(),
                "cannot decode",
                new SerializationException("no Avro", cause));
    }

    private void handle(long offset, Throwable cause) {
        undecodable.handle(failure(offset, cause));
    }

    @Test
    void skipsAndCountsWhatIsNoRecord() {
        handle(7, new EOFException());
        assertThat(consumer.position(PARTITION)).isEqualTo(8);
        handle(8, new RestClientException("Schema not found", 404, 40403));
        assertThat(consumer.position(PARTITION)).isEqualTo(9);
        assertThat(undecodable.skipped()).isEqualTo(2);
    }

    @Test
    void readsARecordAgainWhoseSchemaTheRegistryDoesNotGive() {
        handle(7, new ConnectException("refused"));
        handle(7, new RestClientException("down", 503, 503));
        assertThat(consumer.position(PARTITION)).isEqualTo(7);
        assertThat(undecodable.skipped()).isZero();
    }

    @Test
    void failsIfTheRegistryDoesNotAnswerAfterAll() {
        for (int attempt = 1; attempt < 5; attempt++) {
            handle(7, new ConnectException("refused"));
        }
        assertThatThrownBy(() -> handle(7, new ConnectException("refused")))
                .isInstanceOf(CommandFailedException.class)
                .hasMessage("The schema registry at http://registry:8081 does not give the schema of news-0, offset 7:"
                        + " refused. Gave up after 5 attempts; nothing from this record on was read.");
    }

    @Test
    void countsTheAttemptsOfEachRecord() {
        for (int offset = 7; offset < 20; offset++) {
            handle(offset, new ConnectException("refused"));
        }
        assertThat(undecodable.skipped()).isZero();
    }
}
