package org.lodewire.producer.callback;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lodewire.producer.websub.CallbackAddresses;
import org.lodewire.producer.websub.HubMessages;

class CallbackServerTest {

    private static final URI TOPIC = URI.create("https://a.example/feed");

    private final HttpClient client = HttpClient.newHttpClient();
    private final List<String> messages = new CopyOnWriteArrayList<>();
    private final CallbackAddresses addresses =
            new CallbackAddresses(URI.create("https://me.example/some/prefix"), "a key of 16 bytes");
    private CallbackServer server;

    @BeforeEach
    void start() {
        server = CallbackServer.start(
                new CallbackSettings("127.0.0.1", 0, addresses), new Messages(), InstantSource.system());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private URI callback(String query) {
        return URI.create("http://127.0.0.1:" + server.port()
                + addresses.of("f", TOPIC).getPath().replace("/some/prefix", "") + query);
    }

    private HttpResponse<String> get(URI url) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(url).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(byte[] body) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA1");
        mac.init(new SecretKeySpec(addresses.secret("f", TOPIC).getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
        return client.send(
                HttpRequest.newBuilder(callback(""))
                        .header("Content-Type", "application/rss+xml")
                        .header("X-Hub-Signature", "sha1=" + HexFormat.of().formatHex(mac.doFinal(body)))
                        .POST(BodyPublishers.ofByteArray(body))
                        .build(),
                BodyHandlers.ofString());
    }

    @Test
    void repeatsAChallengeAsPlainText() throws Exception {
        HttpResponse<String> answer = get(callback("?hub.mode=subscribe&hub.topic=https%3A%2F%2Fa.example%2Ffeed"
                + "&hub.challenge=%3Cscript%3E&hub.lease_seconds=60"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("<script>");
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/plain");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(messages).containsExactly("verified PT1M");
    }

    @Test
    void knowsNoOtherPaths() throws Exception {
        URI root = URI.create("http://127.0.0.1:" + server.port() + "/");

        assertThat(get(root).statusCode()).isEqualTo(404);
        assertThat(get(root.resolve("/f/0123456789abcdef/0123?hub.mode=subscribe"))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void takesASignedDocument() throws Exception {
        assertThat(post("<rss/>".getBytes(StandardCharsets.UTF_8)).statusCode()).isEqualTo(202);
        assertThat(messages).containsExactly("delivered application/rss+xml <rss/>");
    }

    @Test
    void refusesADocumentThatIsTooLarge() throws Exception {
        assertThat(post(new byte[CallbackServer.MAX_BYTES + 1]).statusCode()).isEqualTo(413);
        assertThat(messages).isEmpty();
    }

    @Test
    void refusesMoreThanOwnersAreToHoldInAMinute() throws Exception {
        for (int i = 0; i < 4; i++) {
            assertThat(post(new byte[CallbackServer.MAX_BYTES]).statusCode()).isEqualTo(202);
        }
        HttpResponse<String> refused = post(new byte[] {1});

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).contains("60");
    }

    private final class Messages implements HubMessages {

        @Override
        public boolean isDefined(String feedId) {
            return feedId.equals("f");
        }

        @Override
        public void verified(String feedId, URI topic, Duration lease) {
            messages.add("verified " + lease);
        }

        @Override
        public void denied(String feedId, URI topic, String reason) {
            messages.add("denied " + reason);
        }

        @Override
        public void delivered(String feedId, @Nullable String contentType, byte[] body) {
            messages.add("delivered " + contentType + " " + new String(body, StandardCharsets.UTF_8));
        }

        @Override
        public void forged(String feedId) {
            messages.add("forged");
        }
    }
}
