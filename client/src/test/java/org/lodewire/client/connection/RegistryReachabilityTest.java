package org.lodewire.client.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lodewire.client.CommandFailedException;

class RegistryReachabilityTest {

    private final StringWriter retries = new StringWriter();
    private final AtomicInteger requests = new AtomicInteger();
    private HttpServer http;

    @BeforeEach
    void start() throws IOException {
        http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        http.start();
    }

    @AfterEach
    void stop() {
        http.stop(0);
    }

    private String answering(int status, String body) {
        http.createContext("/", exchange -> {
            requests.incrementAndGet();
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        return "http://127.0.0.1:" + http.getAddress().getPort();
    }

    private void check(String url) {
        check(url, Map.of());
    }

    private void check(String url, Map<String, String> properties) {
        new Reachability(new PrintWriter(retries), 3, Duration.ZERO, Duration.ofMillis(1_800), Duration.ofMillis(1_800))
                .checkRegistry(new Connection("unused:1", url, properties));
    }

    private void assertFailsAtOnce(String message, String url) {
        assertThatThrownBy(() -> check(url))
                .isInstanceOf(CommandFailedException.class)
                .hasMessageContaining(message);
        assertThat(retries.toString()).isEmpty();
    }

    @Test
    void aRegistryThatListsItsSubjectsIsReachable() {
        check(answering(200, "[\"news.articles.raw-value\"]"));
        assertThat(requests).hasValue(1);
    }

    @ParameterizedTest
    @CsvSource({"401, refused the login", "403, denied access", "404, /apis/ccompat/v7", "410, HTTP status 410"})
    void whatTheRegistryRefusesIsReportedImmediately(int status, String message) {
        assertFailsAtOnce(message, answering(status, "{\"error_code\":" + status + ",\"message\":\"no\"}"));
        assertThat(requests).hasValue(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 503})
    void errorsOfTheServerAreRetried(int status) {
        String url = answering(status, "");
        assertThatThrownBy(() -> check(url))
                .hasMessageContaining("HTTP status " + status)
                .hasMessageContaining("Gave up after 3 attempts");
        assertThat(requests).hasValue(3);
        assertThat(retries.toString()).hasLineCount(2);
    }

    @Test
    void aRefusedConnectionIsRetried() {
        http.stop(0);
        assertThatThrownBy(() -> check("http://127.0.0.1:" + http.getAddress().getPort()))
                .hasMessageContaining("Gave up after 3 attempts");
    }

    @Test
    @Execution(ExecutionMode.CONCURRENT) // waits
    void aSilentServerIsRetried() throws IOException {
        try (FakeServer server = FakeServer.silent()) {
            assertThatThrownBy(() -> check("http://" + server.address())).hasMessageContaining("no answer within");
        }
    }

    @Test
    @Execution(ExecutionMode.CONCURRENT) // waits
    void aServerThatDoesNotEndItsAnswerIsRetried() throws IOException {
        try (FakeServer server = FakeServer.greeting("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n[")) {
            assertThatThrownBy(() -> check(
                            "http://" + server.address(), Map.of("schema.registry.http.read.timeout.ms", "60000")))
                    .hasMessageContaining("its answer was not complete after 1.8 s");
            assertThat(retries.toString()).hasLineCount(2);
        }
    }

    @Test
    void propertiesThatAreInvalidAreReportedImmediately() {
        assertThatThrownBy(() -> check(answering(200, "[]"), Map.of("schema.registry.max.retries", "x")))
                .isInstanceOf(CommandFailedException.class)
                .hasMessageContaining("Invalid properties of the registry's client")
                .hasMessageContaining("must be a number");
    }

    @Test
    void aWebPageIsNoRegistry() {
        assertFailsAtOnce("another HTTP server", answering(200, "<html></html>"));
    }

    @Test
    void aBrokerIsNoRegistry() throws IOException {
        try (FakeServer server = FakeServer.kafka(34)) {
            assertFailsAtOnce("but a Kafka broker", "http://" + server.address());
        }
    }

    @Test
    void aServerThatExpectsTlsIsNamed() throws IOException {
        try (FakeServer server = FakeServer.tls()) {
            assertFailsAtOnce("Use https://", "http://" + server.address());
        }
    }

    @Test
    @Execution(ExecutionMode.CONCURRENT) // waits
    void aServerWithoutTlsIsNamed() {
        assertFailsAtOnce("Use http://", answering(200, "[]").replace("http:", "https:"));
    }

    @Test
    void aFailedTlsHandshakeIsNamed() throws IOException {
        try (FakeServer server = FakeServer.tls()) {
            assertFailsAtOnce("TLS with the schema registry", "https://" + server.address());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "localhost:8081",
                "http:/localhost",
                "ftp://localhost",
                "http://local host:8081",
                "http://",
                "http://127.0.0.1:99999/"
            })
    void anInvalidUrlIsReportedImmediately(String url) {
        assertFailsAtOnce("Invalid URL '" + url + "'", url);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://user:secret@nowhere.invalid:8081", "http://user:secret@127.0.0.1:99999"})
    void aPasswordInTheUrlIsNotInMessages(String url) {
        assertThatThrownBy(() -> check(url))
                .isInstanceOf(CommandFailedException.class)
                .hasMessageContaining(url.replace("user:secret@", ""))
                .message()
                .doesNotContain("secret");
    }

    @Test
    void anUnreachableUrlIsShownWithoutThePassword() {
        http.stop(0);
        assertThatThrownBy(() -> check(
                        "http://user:secret@127.0.0.1:" + http.getAddress().getPort()))
                .hasMessageContaining("Gave up after 3 attempts")
                .message()
                .doesNotContain("secret");
        assertThat(retries.toString()).contains("http://127.0.0.1:").doesNotContain("secret");
    }

    @Test
    void anUnknownHostIsReportedImmediately() {
        assertFailsAtOnce("Unknown host", "http://nowhere.invalid:8081");
    }
}
