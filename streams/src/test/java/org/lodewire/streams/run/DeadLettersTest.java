package org.lodewire.streams.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.stream.Stream;
import org.apache.avro.AvroTypeException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeadLettersTest {

    /** As Confluent's deserializer wraps what went wrong. */
    private static SerializationException undecodable(Throwable cause) {
        return new SerializationException("Error deserializing Avro message", cause);
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 504})
    void aRegistryInTroubleMayPass(int status) {
        assertThat(DeadLetters.mayPass(undecodable(new RestClientException("trouble", status, 50_001))))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 409, 422})
    void whatARegistryRefusesWillNotPass(int status) {
        assertThat(DeadLetters.mayPass(undecodable(new RestClientException("refused", status, 40_403))))
                .isFalse();
    }

    static Stream<Throwable> unreachable() {
        return Stream.of(
                new ConnectException("Connection refused"),
                new UnknownHostException("registry"),
                new SocketTimeoutException("Read timed out"),
                new SocketException("Connection reset"),
                new TimeoutException("no metadata"));
    }

    @ParameterizedTest
    @MethodSource("unreachable")
    void whatDoesNotAnswerMayPass(Throwable failure) {
        assertThat(DeadLetters.mayPass(failure)).isTrue();
        assertThat(DeadLetters.mayPass(undecodable(new RuntimeException(failure))))
                .isTrue();
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
    void aFaultOfTheRecordWillNotPass(Throwable fault) {
        assertThat(DeadLetters.mayPass(fault)).isFalse();
    }

    @Test
    void theOutermostThingThatIsKnownDecides() {
        RestClientException refused = new RestClientException("refused", 404, 40_403);
        refused.initCause(new ConnectException("Connection refused"));

        assertThat(DeadLetters.mayPass(undecodable(refused))).isFalse();
    }
}
