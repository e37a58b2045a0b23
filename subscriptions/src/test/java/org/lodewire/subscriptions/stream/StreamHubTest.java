package org.lodewire.subscriptions.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.lodewire.client.connection.Connection;
import org.lodewire.client.http.TokenFile;
import org.lodewire.subscriptions.server.Access;
import org.lodewire.subscriptions.server.ClientAddress;
import org.lodewire.subscriptions.server.ServerSettings;
import org.lodewire.subscriptions.server.SessionRoutes;
import org.lodewire.subscriptions.server.TestClient;
import org.lodewire.subscriptions.view.StreamPosition;

/** Streams over HTTP. Nothing is read from Kafka: no client comes again. */
@Timeout(300)
class StreamHubTest {

    private static final String TOKEN = "reader-reader-reader";

    @TempDir
    private Path folder;

    private final StreamHub hub = new StreamHub(new Connection("127.0.0.1:1", "mock://none", Map.of()), 10, 10);
    private TestClient client;

    @BeforeEach
    void start() throws IOException {
        Path tokens = Files.writeString(folder.resolve("tokens"), "reader.wall = " + TOKEN + "\n");
        ServerSettings settings = TestClient.settings(Optional.of(new TokenFile(tokens, name -> null).read()), 1_000);
        Access access = Access.of(settings);
        client = TestClient.start(
                settings,
                access,
                List.of(new StreamRoutes(hub, new ClientAddress(false), access), new SessionRoutes(access, settings)));
        hub.listener().beginning(StreamPosition.of(new long[][] {{0}, {0}}));
        hub.start();
    }

    @AfterEach
    void close() {
        hub.close();
        client.close();
    }

    private BufferedReader open(String header, String value) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(client.url() + "/api/v1/stream"))
                .header(header, value)
                .build();
        return new BufferedReader(new InputStreamReader(
                HttpClient.newHttpClient()
                        .send(request, HttpResponse.BodyHandlers.ofInputStream())
                        .body(),
                StandardCharsets.UTF_8));
    }

    /** Reads up to a line; what comes first shows that the hub has the client. */
    private static void readUpTo(BufferedReader stream, String expected) throws IOException {
        String line = stream.readLine();
        while (line != null && !line.equals(expected)) {
            line = stream.readLine();
        }
        assertThat(line).isEqualTo(expected);
    }

    @Test
    void endsAStreamWhoseSessionHasEnded() throws Exception {
        HttpResponse<String> begun = client.send(
                "POST", "/api/v1/session", "{\"token\": \"" + TOKEN + "\"}", "Content-Type", "application/json");
        String cookie = begun.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
        String csrf = begun.body().replaceAll(".*\"csrfToken\":\"([^\"]*)\".*", "$1");
        try (BufferedReader stream = open("Cookie", cookie)) {
            readUpTo(stream, "id: 0_0");

            assertThat(client.send("DELETE", "/api/v1/session", "", "Cookie", cookie, "X-CSRF-Token", csrf)
                            .statusCode())
                    .isEqualTo(204);

            assertThat(stream.lines().filter(line -> line.startsWith("event:"))).isEmpty();
        }
    }

    @Test
    void asksClientsToReadThePresentStateAnewOnceItWasForgotten() throws Exception {
        try (BufferedReader stream = open("Authorization", "Bearer " + TOKEN)) {
            readUpTo(stream, "id: 0_0");

            hub.listener().forgotten();

            readUpTo(stream, "event: reset");
        }
    }
}
