package org.lodewire.subscriptions.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.javalin.Javalin;
import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.lodewire.client.CommandFailedException;
import org.lodewire.client.http.BearerTokens;
import org.lodewire.client.http.TokenFile;

/** Who may do what, on a server with one path that anybody may read, one that readers may and one that editors may change. */
@Timeout(300)
class AccessTest {

    private static final String READER = "Bearer reader-reader-reader";
    private static final String EDITOR = "Bearer editor-editor-editor";

    @TempDir
    private Path folder;

    private static final class Paths implements Routes {

        @Override
        public void addTo(Javalin server) {
            server.get("/open", this::ok, Role.ANYONE);
            server.get("/data", this::ok);
            server.get("/missing", context -> {
                throw Missing.of("item", "/items");
            });
            server.post("/data", this::ok);
        }

        private void ok(Context context) {
            context.result("ok");
        }
    }

    private BearerTokens tokens(String lines) throws IOException {
        Path file = Files.writeString(folder.resolve("tokens"), lines);
        return new TokenFile(file, name -> null).read();
    }

    private TestClient withTokens() throws IOException {
        ServerSettings settings = TestClient.settings(
                Optional.of(tokens("reader.wall = reader-reader-reader\neditor.desk = editor-editor-editor\n")), 1_000);
        Access access = Access.of(settings);
        return TestClient.start(settings, access, List.of(new Paths(), new SessionRoutes(access, settings)));
    }

    private static int status(TestClient client, String method, String path, String... headers) throws Exception {
        return client.send(method, path, "", headers).statusCode();
    }

    @Test
    void asksForATokenExceptWhereAnybodyMayRead() throws Exception {
        try (TestClient client = withTokens()) {
            assertThat(status(client, "GET", "/open")).isEqualTo(200);
            HttpResponse<String> refused = client.get("/data");
            assertThat(refused.statusCode()).isEqualTo(401);
            assertThat(refused.headers().firstValue("WWW-Authenticate")).contains("Bearer");
            assertThat(refused.headers().firstValue("Content-Type")).contains("application/problem+json");
            assertThat(status(client, "GET", "/data", "Authorization", "Bearer unknown-unknown-x"))
                    .isEqualTo(401);
        }
    }

    @Test
    void answersHeadAsGetWithoutTheBody() throws Exception {
        try (TestClient client = withTokens()) {
            HttpResponse<String> head = client.send("HEAD", "/data", "", "Authorization", READER);
            assertThat(head.statusCode()).isEqualTo(200);
            assertThat(head.headers().firstValue("Content-Length")).contains("2");
            assertThat(head.body()).isEmpty();
            assertThat(status(client, "HEAD", "/data")).isEqualTo(401);
            assertThat(status(client, "HEAD", "/nothing", "Authorization", READER))
                    .isEqualTo(404);
            assertThat(status(client, "HEAD", "/missing", "Authorization", READER))
                    .isEqualTo(404);
        }
    }

    @Test
    void letsReadersReadAndEditorsChange() throws Exception {
        try (TestClient client = withTokens()) {
            assertThat(status(client, "GET", "/data", "Authorization", READER)).isEqualTo(200);
            assertThat(status(client, "POST", "/data", "Authorization", READER)).isEqualTo(403);
            assertThat(status(client, "POST", "/data", "Authorization", EDITOR)).isEqualTo(200);
        }
    }

    @Test
    void letsNobodyInByAPathThatIsWrittenInAnotherWay() throws Exception {
        try (TestClient client = withTokens()) {
            assertThat(status(client, "GET", "/data/")).isNotEqualTo(200);
            assertThat(status(client, "GET", "/%64ata")).isNotEqualTo(200);
            assertThat(status(client, "GET", "/open/..;/data")).isNotEqualTo(200);
            assertThat(status(client, "HEAD", "/data")).isNotEqualTo(200);
        }
    }

    @Test
    void beginsASessionWithATokenConfirmsChangesByItsCsrfTokenAndEndsIt() throws Exception {
        try (TestClient client = withTokens()) {
            HttpResponse<String> logIn = client.send(
                    "POST",
                    "/api/v1/session",
                    "{\"token\":\"editor-editor-editor\"}",
                    "Content-Type",
                    "application/json");
            assertThat(logIn.statusCode()).isEqualTo(200);
            String set = logIn.headers().firstValue("Set-Cookie").orElseThrow();
            assertThat(set).contains("HttpOnly", "SameSite=Strict", "Path=/");
            String cookie = set.substring(0, set.indexOf(';'));
            String csrf = logIn.body().replaceAll(".*\"csrfToken\":\"([^\"]*)\".*", "$1");

            assertThat(status(client, "GET", "/data", "Cookie", cookie)).isEqualTo(200);
            assertThat(status(client, "POST", "/data", "Cookie", cookie)).isEqualTo(403);
            assertThat(status(client, "POST", "/data", "Cookie", cookie, "X-CSRF-Token", "other"))
                    .isEqualTo(403);
            assertThat(status(client, "POST", "/data", "Cookie", cookie, "X-CSRF-Token", csrf))
                    .isEqualTo(200);
            assertThat(client.get("/api/v1/session", "Cookie", cookie).body()).contains("\"editor\"", csrf);
            assertThat(status(client, "GET", "/data", "Cookie", cookie + "x")).isEqualTo(401);

            assertThat(status(client, "DELETE", "/api/v1/session", "Cookie", cookie, "X-CSRF-Token", csrf))
                    .isEqualTo(204);
            assertThat(status(client, "GET", "/data", "Cookie", cookie)).isEqualTo(401);
        }
    }

    @Test
    void refusesAnUnknownTokenAndManyAttempts() throws Exception {
        try (TestClient client = withTokens()) {
            for (int i = 0; i < 5; i++) {
                assertThat(logInWith(client, "{\"token\":\"unknown-unknown-un\"}"))
                        .isEqualTo(403);
            }
            assertThat(logInWith(client, "{\"token\":\"editor-editor-editor\"}"))
                    .isEqualTo(429);
        }
    }

    private static int logInWith(TestClient client, String body) throws Exception {
        return client.send("POST", "/api/v1/session", body, "Content-Type", "application/json")
                .statusCode();
    }

    @Test
    void letsNoOtherSiteChangeAnything() throws Exception {
        try (TestClient client = TestClient.start(new Paths())) {
            assertThat(status(client, "POST", "/data", "Origin", "https://evil.example"))
                    .isEqualTo(403);
            assertThat(status(client, "POST", "/data", "Origin", "null")).isEqualTo(403);
            assertThat(status(client, "POST", "/data", "Sec-Fetch-Site", "cross-site"))
                    .isEqualTo(403);
            assertThat(status(client, "POST", "/data", "Origin", client.url())).isEqualTo(200);
            assertThat(status(client, "POST", "/data")).isEqualTo(200);
        }
    }

    @Test
    void answersUnderNoOtherNameWithoutTokens() throws Exception {
        try (TestClient client = TestClient.start(new Paths())) {
            assertThat(raw(client, "evil.example")).startsWith("HTTP/1.1 421");
            assertThat(raw(client, "localhost:80")).startsWith("HTTP/1.1 200");
        }
    }

    private static String raw(TestClient client, String host) throws IOException {
        int port = Integer.parseInt(client.url().substring(client.url().lastIndexOf(':') + 1));
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream()
                    .write(("GET /data HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            ByteArrayOutputStream answer = new ByteArrayOutputStream();
            socket.getInputStream().transferTo(answer);
            return answer.toString(StandardCharsets.UTF_8);
        }
    }

    @Test
    void limitsTheRequestsOfAnAddress() throws Exception {
        ServerSettings settings = TestClient.settings(Optional.empty(), 1);
        try (TestClient client = TestClient.start(settings, List.of(new Paths()))) {
            for (int i = 0; i < 10; i++) {
                status(client, "GET", "/data");
            }
            HttpResponse<String> refused = client.get("/data");
            assertThat(refused.statusCode()).isEqualTo(429);
            assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        }
    }

    @Test
    void doesNotListenToOthersWithoutTokens() {
        ServerSettings everywhere = new ServerSettings("0.0.0.0", 0, Optional.empty(), false, 1, 1);

        assertThatThrownBy(() -> Access.of(everywhere))
                .isInstanceOf(CommandFailedException.class)
                .hasMessageContaining("--tokens");
    }

    @Test
    void refusesTokensWithoutARole() throws IOException {
        ServerSettings settings = TestClient.settings(Optional.of(tokens("desk = editor-editor-editor\n")), 1);

        assertThatThrownBy(() -> Access.of(settings))
                .isInstanceOf(CommandFailedException.class)
                .hasMessageContaining("'desk'")
                .hasMessageContaining("editor.desk");
    }
}
