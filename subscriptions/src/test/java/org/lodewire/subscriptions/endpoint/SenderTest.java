package org.lodewire.subscriptions.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lodewire.analysis.subscriptions.SecretAccess;
import org.lodewire.client.http.AllowedAddresses;
import org.lodewire.schemas.AlertState;
import org.lodewire.schemas.Endpoint;
import org.lodewire.schemas.EndpointType;
import org.lodewire.schemas.Subscription;
import org.lodewire.schemas.TopicAlert;
import org.lodewire.subscriptions.delivery.Attempt;
import org.lodewire.subscriptions.delivery.AttemptResult;
import org.lodewire.subscriptions.delivery.AttemptResult.Outcome;
import org.lodewire.subscriptions.message.StandardWebhook;

/** Against a real server on the loopback interface. */
class SenderTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final Map<String, String> responseHeaders = new ConcurrentHashMap<>();
    private final Map<String, String> environment = new ConcurrentHashMap<>(Map.of("SECRET", SECRET));
    private final Sender sender = new Sender(
            Secrets.of(environment::get, new SecretAccess(List.of("*"), null)),
            AllowedAddresses.PRIVATE,
            null,
            InstantSource.fixed(NOON));
    private HttpServer server;
    private volatile int status = 204;
    private volatile String answer = "";

    private record Received(String path, Map<String, List<String>> headers, String body) {

        String header(String name) {
            return headers.getOrDefault(name, List.of("")).get(0);
        }
    }

    @BeforeEach
    void startServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    private void answer(HttpExchange exchange) throws IOException {
        received.add(new Received(
                exchange.getRequestURI().getPath(),
                Map.copyOf(exchange.getRequestHeaders()),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
        responseHeaders.forEach((name, value) -> exchange.getResponseHeaders().add(name, value));
        byte[] body = answer.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @AfterEach
    void stopServer() {
        server.stop(0);
        sender.close();
    }

    private String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    private AttemptResult send(EndpointType type, String url, @Nullable String secret) {
        return send(sender, type, url, secret);
    }

    private static AttemptResult send(Sender by, EndpointType type, String url, @Nullable String secret) {
        return by.send(attempt(type, url, secret)).join();
    }

    private static Attempt attempt(EndpointType type, String url, @Nullable String secret) {
        Subscription subscription = Subscription.newBuilder()
                .setId("desk")
                .setEndpoint(Endpoint.newBuilder()
                        .setType(type)
                        .setUrl(url)
                        .setSecret(secret)
                        .build())
                .build();
        TopicAlert alert = TopicAlert.newBuilder()
                .setId("tin/many/1")
                .setTopic("tin")
                .setLabel("Zinn – tin")
                .setRule("many")
                .setKind("THRESHOLD")
                .setState(AlertState.RAISED)
                .setAt(NOON)
                .setRaisedAt(NOON)
                .setWindow("1h")
                .setMeasure("STORIES")
                .setObserved(5)
                .setExpected(3)
                .setScore(1.7)
                .setSummary("Zinn – tin: 5 stories")
                .build();
        return new Attempt(7, "n-7", subscription, List.of(alert), false, NOON.toEpochMilli(), 1);
    }

    @Test
    void sendsAWebhookThatItsReceiverCanVerify() {
        AttemptResult result = send(EndpointType.WEBHOOK, url("/hook"), "env:SECRET");
        assertThat(result.outcome()).isEqualTo(Outcome.DELIVERED);
        Received hook = received.get(0);
        assertThat(hook.path()).isEqualTo("/hook");
        assertThat(hook.body()).contains("Zinn – tin");
        assertThat(hook.header("Webhook-signature"))
                .isEqualTo(StandardWebhook.headers(SECRET, "n-7", NOON.getEpochSecond(), hook.body())
                        .get("webhook-signature"));
    }

    @Test
    void takesTheAddressOfAChannelFromTheEnvironment() {
        environment.put("CHANNEL", url("/services/T/B/X"));
        assertThat(send(EndpointType.SLACK, "env:CHANNEL", null).outcome()).isEqualTo(Outcome.DELIVERED);
        assertThat(received.get(0).path()).isEqualTo("/services/T/B/X");
    }

    @Test
    void postsToTheRootOfAnNtfyServerWithItsTopicInTheBody() {
        environment.put("TOKEN", "tk_1");
        send(EndpointType.NTFY, url("/metals"), "env:TOKEN");
        assertThat(received.get(0).path()).isEqualTo("/");
        assertThat(received.get(0).body()).contains("\"topic\":\"metals\"");
        assertThat(received.get(0).header("Authorization")).isEqualTo("Bearer tk_1");
    }

    @Test
    void postsToTheApiOfAnAlertmanager() {
        send(EndpointType.ALERTMANAGER, url("/prefix"), null);
        assertThat(received.get(0).path()).isEqualTo("/prefix/api/v2/alerts");
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 400, 404, 429, 500, 503})
    void anyOtherStatusIsAFailure(int other) {
        status = other;
        AttemptResult result = send(EndpointType.WEBHOOK, url("/hook"), "env:SECRET");
        assertThat(result.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(result.status()).isEqualTo(other);
    }

    @Test
    void doesNotFollowRedirects() {
        status = 302;
        responseHeaders.put("Location", url("/elsewhere"));
        assertThat(send(EndpointType.WEBHOOK, url("/hook"), "env:SECRET").reason())
                .isEqualTo("the receiver answered 302, a redirect, which is not followed");
        assertThat(received).hasSize(1);
    }

    @Test
    void goneMeansGone() {
        status = 410;
        assertThat(send(EndpointType.WEBHOOK, url("/hook"), "env:SECRET").outcome())
                .isEqualTo(Outcome.GONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"90", "Mon, 2 Mar 2026 12:01:30 GMT"})
    void readsHowLongTheReceiverAsksToBeLeftAlone(String retryAfter) {
        status = 503;
        responseHeaders.put("Retry-After", retryAfter);
        assertThat(send(EndpointType.WEBHOOK, url("/hook"), "env:SECRET").retryAfter())
                .isEqualTo(Duration.ofSeconds(90));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1000000000",
                "99999999999999999999999",
                "000000000000000000000099999999999",
                "Fri, 31 Dec 9999 23:59:59 GMT"
            })
    void aReceiverThatAsksForMuchIsNotAskedSooner(String retryAfter) {
        status = 429;
        responseHeaders.put("Retry-After", retryAfter);
        assertThat(send(EndpointType.WEBHOOK, url("/hook"), "env:SECRET").retryAfter())
                .isGreaterThan(Duration.ofHours(12));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "00", "-5", "2.5", "soon", "Mon, 2 Mar 2026 11:00:00 GMT"})
    void aReceiverThatAsksForNoTimeIsAskedAsUsual(String retryAfter) {
        status = 429;
        responseHeaders.put("Retry-After", retryAfter);
        assertThat(send(EndpointType.WEBHOOK, url("/hook"), "env:SECRET").retryAfter())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({"200, DELIVERED", "410, GONE", "429, FAILED"})
    @Timeout(300)
    void theStatusDecidesAlsoIfTheBodyDoesNotCome(int answered, Outcome outcome) throws IOException {
        try (RawReceiver receiver = RawReceiver.answering(
                "HTTP/1.1 " + answered + " Status\r\nRetry-After: 90\r\nContent-Length: 1000\r\n\r\na")) {
            AttemptResult result = send(EndpointType.WEBHOOK, receiver.url("/hook"), "env:SECRET");
            assertThat(result.outcome()).isEqualTo(outcome);
            assertThat(result.status()).isEqualTo(answered);
            assertThat(result.retryAfter().toSeconds()).isEqualTo(outcome == Outcome.FAILED ? 90 : 0);
        }
    }

    @Test
    @Timeout(300)
    void receiversThatHangAreNotInTheWayOfOthersOfTheSameHost() throws IOException {
        try (RawReceiver receiver = RawReceiver.hanging("/hang", "HTTP/1.1 204 Done\r\n\r\n")) {
            for (int i = 0; i < 300; i++) {
                var unused = sender.send(attempt(EndpointType.WEBHOOK, receiver.url("/hang"), "env:SECRET"));
            }
            assertThat(send(EndpointType.WEBHOOK, receiver.url("/hook"), "env:SECRET")
                            .outcome())
                    .isEqualTo(Outcome.DELIVERED);
        }
    }

    @Test
    void doesNotMakeItsCallerWaitForASecret(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("secret"), SECRET);
        CountDownLatch back = new CountDownLatch(1);
        Secrets slow = Secrets.of(
                environment::get,
                new SecretAccess(List.of("*"), folder),
                secret -> {
                    try {
                        back.await();
                    } catch (InterruptedException e) {
                        throw new IOException(e);
                    }
                    return SecretFiles.beginning(secret);
                },
                Duration.ofMinutes(1));
        try (Sender patient = new Sender(slow, AllowedAddresses.PRIVATE, null, InstantSource.fixed(NOON))) {
            CompletableFuture<AttemptResult> waiting =
                    patient.send(attempt(EndpointType.WEBHOOK, url("/slow"), "file:" + file));
            assertThat(send(patient, EndpointType.WEBHOOK, url("/hook"), "env:SECRET")
                            .outcome())
                    .isEqualTo(Outcome.DELIVERED);
            assertThat(waiting).isNotDone();
            back.countDown();
            assertThat(waiting.join().outcome()).isEqualTo(Outcome.DELIVERED);
        }
    }

    @Test
    void showsTheBeginningOfAnAnswerWithoutControlCharacters() {
        status = 400;
        answer = "invalid_payload\u001b[31m\n" + "x".repeat(100_000);
        assertThat(send(EndpointType.WEBHOOK, url("/hook"), "env:SECRET").reason())
                .startsWith("the receiver answered 400: invalid_payload [31m xxx")
                .hasSizeLessThan(300);
    }

    @Test
    void saysWhichSecretIsMissing() {
        assertThat(send(EndpointType.WEBHOOK, url("/hook"), "env:OTHER").reason())
                .isEqualTo("there is no secret at env:OTHER, where the subscription refers to");
    }

    @Test
    void neverShowsASecretThatTheReceiverRepeats() {
        environment.put("TOKEN", "tk_0123456789");
        status = 500;
        answer = "Authorization: Bearer tk_0123456789";
        assertThat(send(EndpointType.ALERTMANAGER, url("/metals"), "env:TOKEN").reason())
                .endsWith("Authorization: Bearer ***");
        environment.put("CHANNEL", url("/services/T/B/X"));
        answer = "no_service: /services/T/B/X";
        assertThat(send(EndpointType.SLACK, "env:CHANNEL", null).reason()).endsWith("no_service: ***");
    }

    @Test
    void neverShowsAnAddressThatIsSecret() {
        environment.put("CHANNEL", "http://127.0.0.1:1/services/T/B/X");
        AttemptResult result = send(EndpointType.SLACK, "env:CHANNEL", null);
        assertThat(result.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(result.reason()).doesNotContain("services").doesNotContain("127.0.0.1");
    }

    @Test
    void refusesAddressesOfItsOwnNetworkUnlessTheyAreAllowed() {
        try (Sender strict = new Sender(
                Secrets.of(environment::get, new SecretAccess(List.of("*"), null)),
                AllowedAddresses.PUBLIC,
                null,
                InstantSource.fixed(NOON))) {
            assertThat(send(strict, EndpointType.WEBHOOK, url("/hook"), "env:SECRET")
                            .reason())
                    .startsWith("the host has an address that is not public");
        }
        assertThat(received).isEmpty();
    }
}
