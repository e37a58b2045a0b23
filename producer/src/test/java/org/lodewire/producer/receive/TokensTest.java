package org.lodewire.producer.receive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lodewire.producer.receive.TestReceiver.JSON;
import static org.lodewire.producer.receive.TestReceiver.NDJSON;
import static org.lodewire.producer.receive.TestReceiver.row;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.lodewire.client.http.TokenFile;
import org.lodewire.producer.publish.Broker;
import org.lodewire.schemas.RawArticle;
import org.lodewire.schemas.RejectedArticle;

/** Who may send, and for which source. */
@Timeout(300)
class TokensTest {

    private static final String AUTHORIZATION = "Authorization";
    private static final String ONE = "Bearer one-token-of-one-source";
    private static final String ANY = "Bearer a-token-for-any-source";

    private final Broker broker = new Broker();

    @TempDir
    private Path folder;

    private ReceiveSettings settings;

    @BeforeEach
    void readTokens() throws IOException {
        Path file = folder.resolve("tokens.properties");
        Files.writeString(file, "one.example = one-token-of-one-source\n* = a-token-for-any-source\n");
        settings = ReceiveSettings.of("127.0.0.1", 0, new TokenFile(file, name -> null).read());
    }

    @Test
    void refusesRequestsWithoutAKnownToken() throws Exception {
        try (TestReceiver receiver = new TestReceiver(broker, settings)) {
            HttpResponse<String> none = receiver.post(JSON, row("a"));
            HttpResponse<String> unknown = receiver.post(JSON, row("a"), AUTHORIZATION, ONE + "x");

            assertThat(none.statusCode()).isEqualTo(401);
            assertThat(none.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
            assertThat(unknown.statusCode()).isEqualTo(401);
            assertThat(broker.articles()).isEmpty();
        }
    }

    @Test
    void namesTheSourceOfRowsAfterTheToken() throws Exception {
        try (TestReceiver receiver = new TestReceiver(broker, settings)) {
            String elsewhere = "{\"text\": \"a\", \"url\": \"https://other.example/a\"}";

            assertThat(receiver.post(JSON, elsewhere, AUTHORIZATION, ONE).statusCode())
                    .isEqualTo(200);
            assertThat(broker.articles()).extracting(RawArticle::getSource).containsExactly("one.example");
        }
    }

    @Test
    void rejectsRowsOfAnotherSource() throws Exception {
        try (TestReceiver receiver = new TestReceiver(broker, settings)) {
            String rows =
                    "{\"text\": \"a\", \"source\": \"two.example\"}\n{\"text\": \"b\", \"source\": \"one.example\"}\n";
            HttpResponse<String> answer = receiver.post(NDJSON, rows, AUTHORIZATION, ONE);

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body().lines())
                    .satisfiesExactly(
                            first -> assertThat(first).contains("rejected", "\"field\":\"source\""),
                            second -> assertThat(second).contains("accepted"));
            assertThat(broker.articles()).hasSize(1);
        }
    }

    @Test
    void forbidsARequestForAnotherSourceOnly() throws Exception {
        try (TestReceiver receiver = new TestReceiver(broker, settings)) {
            String article = "{\"withdrawn\": true, \"url\": \"https://two.example/a\", \"source\": \"two.example\"}";

            assertThat(receiver.post(JSON, article, AUTHORIZATION, ONE).statusCode())
                    .isEqualTo(403);
            assertThat(broker.raw()).isEmpty();
        }
    }

    @Test
    void letsATokenForAnySourceNameIt() throws Exception {
        try (TestReceiver receiver = new TestReceiver(broker, settings)) {
            receiver.post(JSON, "{\"text\": \"a\", \"source\": \"two.example\"}", AUTHORIZATION, ANY);

            assertThat(broker.articles()).extracting(RawArticle::getSource).containsExactly("two.example");
        }
    }

    @Test
    void attributesRowsThatCannotBeReadToTheToken() throws Exception {
        try (TestReceiver receiver = new TestReceiver(broker, settings)) {
            receiver.post(NDJSON, "broken\n", AUTHORIZATION, ONE);

            assertThat(broker.rejected()).extracting(RejectedArticle::getSource).containsExactly("one.example");
            assertThat(broker.rejected())
                    .extracting(RejectedArticle::getLocation)
                    .containsExactly("push from one.example:1");
        }
    }

    /** A page could have the browser of this machine send it, by a name of its own that it resolves to loopback. */
    @Test
    void servesOnlyRequestsToThisMachineWithoutTokens() throws Exception {
        try (TestReceiver receiver = new TestReceiver(broker)) {
            String request = "POST /articles HTTP/1.1\r\nHost: evil.example\r\nContent-Type: application/json\r\n"
                    + "Content-Length: 13\r\n\r\n{\"text\": \"a\"}";

            assertThat(receiver.raw(request)).startsWith("HTTP/1.1 403");
            assertThat(broker.articles()).isEmpty();
        }
    }
}
