package org.lodewire.streams.failure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.apache.avro.AvroTypeException;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.streams.errors.StreamsException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeadLettersTest {

    /** A failure as Confluent's deserializer wraps it. */
    private static SerializationException undecodable(Throwable cause) {
        return new SerializationException("Error deserializing Avro message", cause);
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 504})
    void aServerErrorOfTheRegistryIsTemporary(int status) {
        assertThat(DeadLetters.isTemporary(undecodable(new RestClientException("trouble", status, 50_001))))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 408, 429})
    void aResponseOfTheRegistryThatIsNotAboutTheRecordIsTemporary(int status) {
        assertThat(DeadLetters.isTemporary(undecodable(new RestClientException("not now", status, 40_101))))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 409, 422})
    void aSchemaThatTheRegistryRefusesIsPermanent(int status) {
        assertThat(DeadLetters.isTemporary(undecodable(new RestClientException("refused", status, 40_403))))
                .isFalse();
    }

    static Stream<Throwable> unreachable() {
        return Stream.of(
                new ConnectException("Connection refused"),
                new UnknownHostException("registry"),
                new SocketTimeoutException("Read timed out"),
                new SocketException("Connection reset"),
                new SSLException("handshake failed"),
                new TimeoutException("no metadata"));
    }

    @ParameterizedTest
    @MethodSource("unreachable")
    void aFailureToConnectIsTemporary(Throwable failure) {
        assertThat(DeadLetters.isTemporary(failure)).isTrue();
        assertThat(DeadLetters.isTemporary(undecodable(new RuntimeException(failure))))
                .isTrue();
    }

    @Test
    void aProducerThatRefusesEveryRecordIsNoFaultOfTheRecord() {
        try (MockProducer<byte[], byte[]> producer = new MockProducer<>()) {
            assertThatThrownBy(producer::beginTransaction)
                    .isInstanceOf(IllegalStateException.class)
                    .satisfies(failure -> assertThat(DeadLetters.isTemporary(new StreamsException(failure)))
                            .isTrue());
        }
    }

    static Stream<Throwable> faults() {
        return Stream.of(
                new SerializationException("Unknown magic byte!"),
                undecodable(new AvroTypeException("Found long, expecting string")),
                undecodable(new ArrayIndexOutOfBoundsException("Index 9 out of bounds for length 3")),
                new NullPointerException(),
                new IllegalStateException("a query failed"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void aFaultOfTheRecordIsPermanent(Throwable fault) {
        assertThat(DeadLetters.isTemporary(fault)).isFalse();
    }

    @Test
    void theOutermostKnownExceptionDecides() {
        RestClientException refused = new RestClientException("refused", 404, 40_403);
        refused.initCause(new ConnectException("Connection refused"));

        assertThat(DeadLetters.isTemporary(undecodable(refused))).isFalse();
    }
}
