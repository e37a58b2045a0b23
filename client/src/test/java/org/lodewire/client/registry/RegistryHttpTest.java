package org.lodewire.client.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegistryHttpTest {

    private static final Duration LONG = Duration.ofMinutes(5);
    private static final Map<String, String> NO_RETRY = Map.of("max.retries", "0");

    private final CountDownLatch end = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private HttpServer http;

    @BeforeEach
    void start() throws IOException {
        http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        http.setExecutor(threads);
        http.start();
    }

    @AfterEach
    void stop() {
        end.countDown();
        http.stop(0);
        threads.shutdown();
    }

    private Collection<String> subjects(Duration within) throws IOException, RestClientException {
        String url = "http://127.0.0.1:" + http.getAddress().getPort();
        try (SchemaRegistryClient client = RegistryHttp.client(url, NO_RETRY, within)) {
            return client.getAllSubjects();
        }
    }

    private void answer(int status, String body) {
        http.createContext("/", exchange -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }

    @Test
    void theAnswerOfARegistryIsReturned() throws Exception {
        answer(200, "[\"a\", \"b\"]");
        assertThat(subjects(LONG)).containsExactly("a", "b");
    }

    @ParameterizedTest
    @CsvSource({
        "null, with nothing",
        "'', with nothing",
        "7, JSON of another form",
        "{\"a\":1}, JSON of another form",
        "[[1]], JSON of another form",
        "<html></html>, not JSON",
        "[\"a\", not JSON"
    })
    void anAnswerThatIsNoneOfARegistryIsDescribed(String body, String description) {
        answer(200, body);
        assertThatThrownBy(() -> subjects(LONG))
                .isInstanceOf(ForeignAnswerException.class)
                .hasMessageStartingWith("it answered GET /subjects with ")
                .hasMessageContaining(description);
    }

    @Test
    void anErrorThatIsNullIsDescribed() {
        answer(500, "null");
        assertThatThrownBy(() -> subjects(LONG)).isInstanceOf(ForeignAnswerException.class);
    }

    @Test
    void anErrorPageIsNotQuoted() {
        answer(502, "<html>secret</html>");
        assertThatThrownBy(() -> subjects(LONG))
                .isInstanceOf(RestClientException.class)
                .hasMessageStartingWith("HTTP status 502 without a message of a registry")
                .satisfies(failure ->
                        assertThat(((RestClientException) failure).getStatus()).isEqualTo(502));
    }

    @Test
    void theMessageOfARegistryIsPassedOn() {
        answer(409, "{\"error_code\":409,\"message\":\"incompatible\"}");
        assertThatThrownBy(() -> subjects(LONG))
                .isInstanceOf(RestClientException.class)
                .hasMessageContaining("incompatible");
    }

    @Test
    void anAnswerThatDoesNotEndIsNotWaitedFor() {
        http.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, 1_000);
            exchange.getResponseBody().write('[');
            exchange.getResponseBody().flush();
            awaitEnd();
        });
        assertThatThrownBy(() -> subjects(Duration.ofMillis(300)))
                .isInstanceOf(SlowAnswerException.class)
                .hasMessageContaining("GET /subjects was not complete");
    }

    @Test
    void anAnswerThatDoesNotBeginIsNotWaitedFor() {
        http.createContext("/", exchange -> awaitEnd());
        assertThatThrownBy(() -> subjects(Duration.ofMillis(300))).isInstanceOf(SlowAnswerException.class);
    }

    @Test
    void aVeryLargeAnswerIsRefused() {
        http.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] part = "\"a\",".repeat(10_000).getBytes(StandardCharsets.UTF_8);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write('[');
                for (long sent = 0; sent < 2L * LimitedConnection.MAX_BYTES; sent += part.length) {
                    out.write(part);
                }
            }
        });
        assertThatThrownBy(() -> subjects(LONG))
                .isInstanceOf(ForeignAnswerException.class)
                .hasMessage("it answered with more than 16 MiB");
    }

    private void awaitEnd() {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
