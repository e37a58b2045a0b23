package org.lodewire.client.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.kafka.common.errors.ClusterAuthorizationException;
import org.apache.kafka.common.errors.LeaderNotAvailableException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.SslAuthenticationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lodewire.client.CommandFailedException;

class BrokerReachabilityTest {

    private static final int ILLEGAL_SASL_STATE = 34;
    private static final int UNSUPPORTED_SASL_MECHANISM = 33;
    private static final Duration TIMEOUT = Duration.ofMillis(1_200);

    private final StringWriter retries = new StringWriter();

    private void check(String servers, String... properties) {
        Map<String, String> client = properties.length == 0 ? Map.of() : Map.of(properties[0], properties[1]);
        new Reachability(new PrintWriter(retries), 3, Duration.ZERO, TIMEOUT, TIMEOUT.multipliedBy(2))
                .checkBroker(new Connection(servers, "mock://unused", client));
    }

    private void assertFailsAtOnce(String message, String servers, String... properties) {
        assertThatThrownBy(() -> check(servers, properties))
                .isInstanceOf(CommandFailedException.class)
                .hasMessageContaining(message);
        assertThat(retries.toString()).isEmpty();
    }

    @Test
    void aRefusedConnectionIsRetried() throws IOException {
        String closed = closedPort();
        assertThatThrownBy(() -> check(closed))
                .isInstanceOf(CommandFailedException.class)
                .hasMessageContaining("Cannot reach the Kafka broker at " + closed)
                .hasMessageContaining("Gave up after 3 attempts");
        assertThat(retries.toString()).contains("attempt 1 of 3").hasLineCount(2);
    }

    @Test
    @Execution(ExecutionMode.CONCURRENT) // waits
    void aSilentPortIsGivenMoreTimeUpToALimit() throws IOException {
        try (FakeServer server = FakeServer.silent()) {
            assertThatThrownBy(() -> check(server.address()))
                    .hasMessageContaining("the port accepts connections, but sends no answer within 2.4 s");
            assertThat(retries.toString().lines())
                    .satisfiesExactly(
                            first -> assertThat(first).contains("no answer within 1.2 s"),
                            second -> assertThat(second).contains("no answer within 2.4 s"));
        }
    }

    @Test
    @Execution(ExecutionMode.CONCURRENT) // waits
    void aServerThatDoesNotAnswerIsSentNothingButKafkasRequests() throws IOException {
        Queue<Byte> first = new ConcurrentLinkedQueue<>();
        try (FakeServer server = FakeServer.silent(first)) {
            assertThatThrownBy(() -> check(server.address())).hasMessageContaining("Gave up");
        }
        assertThat(first).as("the length of a short request").isNotEmpty().containsOnly((byte) 0);
    }

    @Test
    void anHttpServerIsNoBroker() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
        try {
            assertFailsAtOnce(
                    "an HTTP server", "127.0.0.1:" + server.getAddress().getPort());
        } finally {
            server.stop(0);
        }
    }

    @Test
    void aServerOfAnotherProtocolIsNoBroker() throws IOException {
        try (FakeServer server = FakeServer.greeting("SSH-2.0-OpenSSH_9.2\r\n")) {
            assertFailsAtOnce("a server of another protocol", server.address());
        }
    }

    @Test
    void aPortThatExpectsTlsIsNamed() throws IOException {
        try (FakeServer server = FakeServer.tls()) {
            assertFailsAtOnce("expects TLS", server.address());
        }
    }

    @ParameterizedTest
    @CsvSource({"34, SSL", "34, SASL_SSL", "33, SASL_SSL"})
    void aPortWithoutTlsIsNamed(int error, String protocol) throws IOException {
        try (FakeServer server = FakeServer.kafka(error)) {
            assertFailsAtOnce("does not use TLS on this port", server.address(), "security.protocol", protocol);
        }
    }

    @Test
    void aPortThatRequiresALoginIsNamed() throws IOException {
        try (FakeServer server = FakeServer.kafka(UNSUPPORTED_SASL_MECHANISM)) {
            assertFailsAtOnce("requires a login", server.address());
        }
    }

    @Test
    void aPortThatAcceptsNoLoginIsNamed() throws IOException {
        try (FakeServer server = FakeServer.kafka(ILLEGAL_SASL_STATE)) {
            assertFailsAtOnce("accepts no login", server.address(), "security.protocol", "SASL_PLAINTEXT");
        }
    }

    @Test
    @Execution(ExecutionMode.CONCURRENT) // waits
    void aBrokerThatAnswersNoFurtherRequestIsRetried() throws IOException {
        try (FakeServer server = FakeServer.kafka(ILLEGAL_SASL_STATE)) {
            assertThatThrownBy(() -> check(server.address())).hasMessageContaining("Gave up");
        }
    }

    @Test
    void aBrokerThatIsDownTakesPrecedenceOverAnotherThatIsNone() throws IOException {
        try (FakeServer server = FakeServer.greeting("220 mail\r\n")) {
            String servers = server.address() + "," + closedPort();
            assertThatThrownBy(() -> check(servers)).hasMessageContaining("Gave up");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "localhost",
                "localhost:",
                ":9092",
                "localhost:0",
                "localhost:65536",
                "http://localhost:9092",
                "localhost:9092,",
                "local host:9092"
            })
    void anInvalidAddressIsReportedImmediately(String servers) {
        assertFailsAtOnce("expected HOST:PORT", servers);
    }

    @ParameterizedTest
    @CsvSource({"localhost:9092, localhost", "[::1]:9092, ::1", "my_broker.example.org:1, my_broker.example.org"})
    void addressesHaveNamesOrNumbers(String address, String host) {
        assertThat(BootstrapAddress.parse(address)).singleElement().satisfies(parsed -> {
            assertThat(parsed.host()).isEqualTo(host);
            assertThat(parsed).hasToString(address);
        });
    }

    @Test
    void anUnknownHostIsReportedImmediately() {
        assertFailsAtOnce("Unknown host 'nowhere.invalid'", "nowhere.invalid:9092");
    }

    @Test
    void invalidPropertiesAreReportedImmediately() throws IOException {
        try (FakeServer server = FakeServer.kafka(ILLEGAL_SASL_STATE)) {
            assertFailsAtOnce("Invalid client properties", server.address(), "security.protocol", "TELNET");
        }
    }

    @Test
    void whatKafkaRefusesIsPermanent() throws UnavailableException {
        BrokerCheck check = new BrokerCheck(new Connection("b:1", "mock://unused", Map.of()), TIMEOUT);
        assertThat(check.failure(new SaslAuthenticationException("Invalid username or password")))
                .hasMessage("Kafka at b:1 refused the login: Invalid username or password");
        assertThat(check.failure(new ClusterAuthorizationException("Cluster authorization failed.")))
                .hasMessage("Kafka at b:1 denied access: Cluster authorization failed.");
        assertThat(check.failure(new SslAuthenticationException(
                        "SSL handshake failed", new IOException("No subject alternative DNS name matching b found."))))
                .hasMessageStartingWith("TLS with Kafka at b:1 failed: No subject alternative DNS name");
    }

    @Test
    void aLeaderThatIsNotAvailableMayPass() {
        BrokerCheck check = new BrokerCheck(new Connection("b:1", "mock://unused", Map.of()), TIMEOUT);
        assertThatThrownBy(() -> check.failure(new LeaderNotAvailableException("There is no leader.")))
                .isInstanceOf(UnavailableException.class);
    }

    private static String closedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return "127.0.0.1:" + socket.getLocalPort();
        }
    }
}
