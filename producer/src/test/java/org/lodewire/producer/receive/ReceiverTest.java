package org.lodewire.producer.receive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lodewire.producer.receive.TestReceiver.JSON;
import static org.lodewire.producer.receive.TestReceiver.NDJSON;
import static org.lodewire.producer.receive.TestReceiver.gzip;
import static org.lodewire.producer.receive.TestReceiver.row;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lodewire.client.http.Problem;
import org.lodewire.producer.article.SizeLimit;
import org.lodewire.producer.publish.Broker;
import org.lodewire.schemas.RawArticle;

@Timeout(300)
class ReceiverTest {

    private final Broker broker = new Broker();

    @Test
    void acceptsAnArticleWithItsId() throws Exception {
        try (TestReceiver receiver = new TestReceiver(broker)) {
            HttpResponse<String> answer = receiver.post(JSON, row("a"));

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(broker.articles()).hasSize(1);
            assertThat(answer.body())
                    .isEqualTo("{\"row\":1,\"outcome\":\"accepted\",\"id\":\""
                            + broker.articles().get(0).getId() + "\"}\n");
        }
    }

    @Test
    void answersAnArrayWithAnArray() throws Exception {
        try (TestReceiver receiver = new TestReceiver(broker)) {
            HttpResponse<String> answer = receiver.post(JSON, "[" + row("a") + "," + row("b") + "]");

            assertThat(answer.body()).matches("(?s)\\[\n\\{\"row\":1,[^}]*},\n\\{\"row\":2,[^}]*}\n]\n");
            assertThat(broker.articles()).extracting(RawArticle::getTitle).containsExactly("a", "b");
        }
    }

    @Test
    void goesOnAfterABadRow() throws Exception {
        try (TestReceiver receiver = new TestReceiver(broker)) {
            HttpResponse<String> answer = receiver.post(NDJSON, row("a") + "{\"text\n\n" + row("b"));

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body().lines())
                    .satisfiesExactly(
                            first -> assertThat(first).contains("\"row\":1", "accepted"),
                            second -> assertThat(second).contains("\"row\":2", "rejected", "NOT_JSON"),
                            third -> assertThat(third).contains("\"row\":4", "accepted"));
            assertThat(broker.rejected()).hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|INVALID|text",
                "{'text': 7}|INVALID|text",
                "{'html': ' '}|EMPTY|html",
                "{'withdrawn': 3}|INVALID|withdrawn",
                "{'withdrawn': true, 'id': 'x'}|INVALID|id",
                "{'withdrawn': true}|INVALID|url"
            })
    void namesTheReasonAndTheFieldOfARejection(String article, String reason, String field) throws Exception {
        try (TestReceiver receiver = new TestReceiver(broker)) {
            HttpResponse<String> answer = receiver.post(JSON, article.replace('\'', '"'));

            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.headers().firstValue("Content-Type")).hasValue(Problem.MEDIA_TYPE);
            assertThat(answer.body())
                    .contains("\"status\":422", "\"reason\":\"" + reason + "\"", "\"field\":\"" + field + "\"");
        }
    }

    @Test
    void namesFieldsThatAreLeftOut() throws Exception {
        try (TestReceiver receiver = new TestReceiver(broker)) {
            assertThat(receiver.post(JSON, "{\"text\": \"a\", \"author\": true}")
                            .body())
                    .contains("\"unread\":[\"author\"]");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "text/plain", "application/x-www-form-urlencoded", "application/json; charset=utf-16"})
    void refusesOtherMediaTypes(String type) throws Exception {
        try (TestReceiver receiver = new TestReceiver(broker)) {
            assertThat(receiver.post(type, row("a")).statusCode()).isEqualTo(415);
            assertThat(broker.articles()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n", "[]"})
    void refusesABodyWithoutArticles(String body) throws Exception {
        try (TestReceiver receiver = new TestReceiver(broker)) {
            assertThat(receiver.post(JSON, body).statusCode()).isEqualTo(422);
        }
    }

    @Test
    void refusesAnArticleThatIsTooLarge() throws Exception {
        try (TestReceiver receiver = new TestReceiver(broker, limited(1_000, Long.MAX_VALUE))) {
            assertThat(receiver.post(JSON, row("a".repeat(1_001))).statusCode()).isEqualTo(413);
            assertThat(receiver.post(JSON, row("a".repeat(100_000))).statusCode())
                    .isEqualTo(413);
        }
    }

    @Test
    void goesOnAfterARowThatIsTooLarge() throws Exception {
        try (TestReceiver receiver = new TestReceiver(broker, limited(1_000, Long.MAX_VALUE))) {
            HttpResponse<String> answer = receiver.post(NDJSON, row("a".repeat(100_000)) + row("b"));

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body().lines().toList().get(0)).contains("TOO_LARGE");
        }
    }

    @Test
    void answersTheRowsBeforeTheLimitOfABody() throws Exception {
        try (TestReceiver receiver = new TestReceiver(broker, limited(1_000, 100_000))) {
            String body = row("a").repeat(10_000);
            HttpResponse<String> known = receiver.post(NDJSON, body);
            HttpResponse<String> compressed =
                    receiver.post(NDJSON, gzip(body.getBytes(StandardCharsets.UTF_8)), "Content-Encoding", "gzip");

            assertThat(known.statusCode()).isEqualTo(413);
            assertThat(compressed.statusCode()).isEqualTo(413);
            assertThat(compressed.body().lines().filter(line -> line.contains("accepted")))
                    .hasSameSizeAs(broker.articles())
                    .isNotEmpty();
        }
    }

    private static ReceiveSettings limited(int article, long body) {
        ReceiveSettings settings = TestReceiver.settings();
        return settings.limited(
                new SizeLimit(article), body, settings.requests(), settings.bytesInFlight(), settings.timeout());
    }

    @Test
    void acceptsCompressedBodies() throws Exception {
        try (TestReceiver receiver = new TestReceiver(broker)) {
            byte[] body = gzip((row("a") + row("b")).getBytes(StandardCharsets.UTF_8));

            assertThat(receiver.post(NDJSON, body, "Content-Encoding", "gzip").statusCode())
                    .isEqualTo(200);
            assertThat(receiver.post(NDJSON, body, "Content-Encoding", "br").statusCode())
                    .isEqualTo(415);
            assertThat(broker.articles()).hasSize(2);
        }
    }

    @Test
    void answersManyRowsInOrder() throws Exception {
        try (TestReceiver receiver = new TestReceiver(broker)) {
            String body = IntStream.range(0, 5_000).mapToObj(i -> row("t" + i)).collect(Collectors.joining());
            HttpResponse<String> answer = receiver.post(NDJSON, body);

            assertThat(answer.body().lines().map(line -> line.replaceAll("\\{\"row\":(\\d+),.*", "$1")))
                    .containsExactlyElementsOf(IntStream.rangeClosed(1, 5_000)
                            .mapToObj(Integer::toString)
                            .toList());
            assertThat(broker.articles()).hasSize(5_000);
        }
    }

    @Test
    void answersOnlyAfterTheAcknowledgement() throws Exception {
        Broker slow = new Broker(false);
        try (TestReceiver receiver = new TestReceiver(slow)) {
            CompletableFuture<HttpResponse<String>> answer = receiver.postAsync(JSON, row("a"));
            awaitRecords(slow);
            assertThat(answer).isNotDone();
            completeAll(slow);

            assertThat(answer.get().statusCode()).isEqualTo(200);
            completeAll(slow);
        }
    }

    @Test
    void saysThatAnOutcomeIsUnknown() throws Exception {
        Broker slow = new Broker(false);
        try (TestReceiver receiver = new TestReceiver(slow)) {
            CompletableFuture<HttpResponse<String>> answer = receiver.postAsync(JSON, row("a"));
            awaitRecords(slow);
            while (slow.producer().errorNext(new TimeoutException("away"))) {
                Thread.onSpinWait();
            }

            assertThat(answer.get().statusCode()).isEqualTo(503);
            assertThat(answer.get().headers().firstValue("Retry-After")).isPresent();
            assertThat(answer.get().body()).contains("\"outcome\":\"unknown\"");
        }
    }

    @Test
    void refusesNewRequestsWhileTooMuchWaitsForKafka() throws Exception {
        Broker slow = new Broker(false);
        ReceiveSettings settings = TestReceiver.settings();
        ReceiveSettings small =
                settings.limited(new SizeLimit(100), Long.MAX_VALUE, settings.requests(), 500, settings.timeout());
        try (TestReceiver receiver = new TestReceiver(slow, small)) {
            CompletableFuture<HttpResponse<String>> first = receiver.postAsync(JSON, row("a"));
            awaitRecords(slow);

            HttpResponse<String> second = receiver.post(JSON, row("b"));
            assertThat(second.statusCode()).isEqualTo(429);
            assertThat(second.headers().firstValue("Retry-After")).hasValue("1");

            completeAll(slow);
            assertThat(first.get().statusCode()).isEqualTo(200);
        }
    }

    @Test
    void refusesMoreRequestsThanItHandles() throws Exception {
        Broker slow = new Broker(false);
        ReceiveSettings settings = TestReceiver.settings();
        ReceiveSettings one = settings.limited(
                settings.article(), settings.maxBody(), 1, settings.bytesInFlight(), settings.timeout());
        try (TestReceiver receiver = new TestReceiver(slow, one)) {
            CompletableFuture<HttpResponse<String>> first = receiver.postAsync(JSON, row("a"));
            awaitRecords(slow);

            assertThat(receiver.post(JSON, row("b")).statusCode()).isEqualTo(429);
            completeAll(slow);
            assertThat(first.get().statusCode()).isEqualTo(200);
        }
    }

    @Test
    void leavesRoomForOthersWhenAClientSendsManyRequestsThatDoNotEnd() throws Exception {
        try (TestReceiver receiver = new TestReceiver(broker);
                OpenRequests many = receiver.open("127.0.0.2", 40, "Content-Length: 100000")) {
            many.awaitRefusal();

            assertThat(receiver.post(JSON, row("a")).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void refusesRequestsWhileTheBrokerIsAway() throws Exception {
        try (TestReceiver receiver = new TestReceiver(broker)) {
            assertThat(receiver.get("/healthz").statusCode()).isEqualTo(200);
            receiver.brokerIsAway = true;

            HttpResponse<String> answer = receiver.post(JSON, row("a"));
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).hasValue("5");
            assertThat(receiver.get("/healthz").statusCode()).isEqualTo(503);
            assertThat(broker.articles()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"/articles,405", "/nothing,404", "/../articles,400"})
    void answersOtherRequestsWithProblems(String path, int status) throws Exception {
        try (TestReceiver receiver = new TestReceiver(broker)) {
            String answer = receiver.raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n");

            assertThat(answer).startsWith("HTTP/1.1 " + status).contains(Problem.MEDIA_TYPE, "\"status\":" + status);
        }
    }

    private static void awaitRecords(Broker broker) {
        while (broker.producer().history().isEmpty()) {
            Thread.onSpinWait();
        }
    }

    private static void completeAll(Broker broker) {
        while (broker.producer().completeNext()) {
            Thread.onSpinWait();
        }
    }
}
