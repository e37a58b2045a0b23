package org.lodewire.producer.receive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lodewire.producer.receive.TestReceiver.JSON;
import static org.lodewire.producer.receive.TestReceiver.NDJSON;
import static org.lodewire.producer.receive.TestReceiver.gzip;
import static org.lodewire.producer.receive.TestReceiver.head;
import static org.lodewire.producer.receive.TestReceiver.row;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lodewire.client.http.Problem;
import org.lodewire.producer.publish.Broker;

/** Requests that are cut off, malformed, or made to exhaust the server. It answers each, and serves the next one. */
@Timeout(300)
class HostileRequestsTest {

    private static final String GZIP = "Content-Encoding";

    private final Broker broker = new Broker();
    private final TestReceiver receiver = new TestReceiver(broker);

    @AfterEach
    void servesTheNextRequest() throws Exception {
        try (receiver) {
            assertThat(receiver.post(JSON, row("next")).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void answersTheRowsBeforeTheEndOfABodyThatIsCutOff() throws Exception {
        String answer = receiver.raw(head("Content-Length: 1000"), row("a"), "{\"text\": \"b");

        assertThat(answer).startsWith("HTTP/1.1 400").contains(Problem.MEDIA_TYPE, "cut off", "accepted");
        assertThat(broker.articles()).hasSize(1);
    }

    @Test
    void refusesChunksThatAreNone() throws Exception {
        String answer = receiver.raw(head("Transfer-Encoding: chunked"), "25\r\n" + row("a"), "\r\nnonsense\r\n");

        assertThat(answer).startsWith("HTTP/1.1 400");
    }

    @ParameterizedTest
    @ValueSource(strings = {"FFFFFFFFFFFFFFFF", "7FFFFFFFFFFFFFFF", "80000000", "-1", "0x10", "", "G", "1 1"})
    void refusesChunkSizesThatAreNone(String size) throws Exception {
        for (String type : List.of(JSON, NDJSON)) {
            String head = head("Transfer-Encoding: chunked").replace(NDJSON, type);

            assertThat(receiver.rawOpen(head, size + "\r\n" + row("a")))
                    .startsWith("HTTP/1.1 400")
                    .contains(Problem.MEDIA_TYPE, "chunk");
        }
    }

    @Test
    void refusesBodiesThatCeaseToBeCompressed() throws Exception {
        byte[] broken = gzip("[]".getBytes(StandardCharsets.UTF_8));
        Arrays.fill(broken, 10, broken.length, (byte) -1);

        assertThat(receiver.post(JSON, broken, GZIP, "gzip").statusCode()).isEqualTo(400);
    }

    @Test
    void refusesFloodsOfHeaders() throws Exception {
        String answer =
                receiver.raw("POST /articles HTTP/1.1\r\nHost: localhost\r\n", "X-A: b\r\n".repeat(5_000), "\r\n");

        assertThat(answer).startsWith("HTTP/1.1 431").contains("\"status\":431");
    }

    @Test
    void refusesRequestsThatAreNotHttp() throws Exception {
        assertThat(receiver.raw("\0\1\2\3 nonsense\r\n\r\n"))
                .startsWith("HTTP/1.1 400")
                .contains("\"status\":400");
    }

    @Test
    void rejectsRowsWithZeroBytes() throws Exception {
        HttpResponse<String> answer = receiver.post(NDJSON, "\0\0\0\n" + row("a") + "{\"text\": \"\0\"}\n");

        assertThat(answer.body().lines())
                .satisfiesExactly(
                        first -> assertThat(first).contains("NOT_JSON"),
                        second -> assertThat(second).contains("accepted"),
                        third -> assertThat(third).contains("NOT_JSON"));
    }

    @Test
    void rejectsRowsInAnotherCharset() throws Exception {
        byte[] latin = "{\"text\": \"caf\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1);
        byte[] wide = "{\"text\": \"a\"}".getBytes(StandardCharsets.UTF_16LE);

        assertThat(receiver.post(JSON, latin).body()).contains("NOT_UTF8");
        assertThat(receiver.post(JSON, wide).statusCode()).isEqualTo(422);
    }

    @Test
    void rejectsDeepJson() throws Exception {
        String deep = "{\"x\":" + "[".repeat(500_000);

        assertThat(receiver.post(JSON, deep).body()).contains("NOT_JSON");
        assertThat(receiver.post(JSON, "[" + deep + "]".repeat(500_000) + "}]").body())
                .contains("NOT_JSON");
    }

    @Test
    void refusesBombs() throws Exception {
        byte[] lines = new byte[64 << 20];
        Arrays.fill(lines, (byte) '\n');

        HttpResponse<String> answer = receiver.post(NDJSON, gzip(lines), GZIP, "gzip");

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("expands");
    }

    @Test
    void refusesWhatIsNotCompressed() throws Exception {
        byte[] cut = gzip(row("a").repeat(1000).getBytes(StandardCharsets.UTF_8));

        assertThat(receiver.post(NDJSON, row("a"), GZIP, "gzip").statusCode()).isEqualTo(400);
        assertThat(receiver.post(NDJSON, new byte[0], GZIP, "gzip").statusCode())
                .isEqualTo(400);
        assertThat(receiver.post(NDJSON, Arrays.copyOf(cut, cut.length - 20), GZIP, "gzip")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void refusesArraysThatAreNone() throws Exception {
        assertThat(receiver.post(JSON, "[" + row("a")).statusCode()).isEqualTo(400);
        assertThat(receiver.post(JSON, "[" + row("a") + row("b") + "]").statusCode())
                .isEqualTo(400);
        assertThat(receiver.post(JSON, "[" + row("a") + "] x").body()).contains("accepted", "\"status\":400");
    }

    /** A server that answers while it reads would wait for this client, and the client for the server. */
    @Test
    void answersClientsThatReadOnlyAfterTheyHaveSentEverything() throws Exception {
        String rows = "{\"text\":\"a\"}\n".repeat(100_000);

        assertThat(receiver.raw(head("Content-Length: " + rows.length(), "Connection: close"), rows))
                .startsWith("HTTP/1.1 200")
                .contains("\"row\":100000");
    }

    @Test
    void recordsOnlyTheFirstThousandRejectionsOfARequest() throws Exception {
        HttpResponse<String> answer = receiver.post(NDJSON, "{}\n".repeat(5_000));

        assertThat(broker.rejected()).hasSize(1_000);
        assertThat(answer.body()).contains("\"notRecorded\":4000");
        assertThat(answer.body().lines().filter(line -> line.contains("\"recorded\":false")))
                .containsExactly("{\"row\":1001,\"lastRow\":5000,\"outcome\":\"rejected\",\"recorded\":false}");
    }

    @Test
    void answersRejectionsWithFewBytesEach() throws Exception {
        HttpResponse<String> answer = receiver.post(NDJSON, "{}\n".repeat(500_000));

        assertThat(answer.body()).hasSizeLessThan(500_000);
    }

    @Test
    void answersRowsBetweenRejectionsThatAreNotRecorded() throws Exception {
        HttpResponse<String> answer = receiver.post(NDJSON, "{}\n".repeat(1_002) + row("a") + "{}\n");

        assertThat(answer.body().lines().skip(1_000))
                .satisfiesExactly(
                        many -> assertThat(many).contains("\"row\":1001,\"lastRow\":1002,"),
                        article -> assertThat(article).contains("\"row\":1003,", "accepted"),
                        one -> assertThat(one).contains("\"row\":1004,\"lastRow\":1004,"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip, chunked", "gzip,chunked", "identity", "chunked, chunked"})
    void refusesOtherTransferCodings(String coding) throws Exception {
        String answer = receiver.raw(
                head("Transfer-Encoding: " + coding, "Connection: close"),
                Integer.toHexString(row("a").length()) + "\r\n" + row("a") + "\r\n0\r\n\r\n");

        assertThat(answer).containsPattern("^HTTP/1.1 (400|501)").doesNotContain("accepted");
        assertThat(broker.raw()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999999999", "\"yesterday\"", "-1e999999999", "\"31.2.2020\""})
    void namesADateThatIsNone(String date) throws Exception {
        HttpResponse<String> answer = receiver.post(JSON, "{\"text\": \"a\", \"published\": " + date + "}");

        assertThat(answer.body()).contains("accepted", "\"unread\":[\"published\"]");
    }

    @Test
    void acceptsArticlesAfterRejectionsThatAreNotRecorded() throws Exception {
        HttpResponse<String> answer = receiver.post(NDJSON, "{}\n".repeat(1_200) + row("a"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(broker.articles()).hasSize(1);
    }

    @Test
    void answersAnyBytes() throws Exception {
        Random random = new Random(1);
        for (int i = 0; i < 200; i++) {
            byte[] body = bytes(random);
            HttpResponse<String> answer = receiver.post(
                    random.nextBoolean() ? JSON : NDJSON, body, GZIP, random.nextInt(4) == 0 ? "gzip" : "identity");

            assertThat(answer.statusCode()).isIn(200, 400, 413, 422);
        }
    }

    /** A row with some bytes replaced, mostly by those that mean something in JSON. */
    private static byte[] bytes(Random random) {
        byte[] bytes = ("[" + row("a") + "," + row("b") + "]").getBytes(StandardCharsets.UTF_8);
        byte[] special = "[]{}\",:\\\n \0\u00ff".getBytes(StandardCharsets.ISO_8859_1);
        for (int i = random.nextInt(6); i > 0; i--) {
            bytes[random.nextInt(bytes.length)] = special[random.nextInt(special.length)];
        }
        return bytes;
    }
}
