package org.lodewire.subscriptions.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lodewire.client.http.BearerTokens;

/** A server with some routes on a free port, and requests to it. */
public final class TestClient implements AutoCloseable {

    private final NewsServer server;
    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();

    private TestClient(NewsServer server) {
        this.server = server;
    }

    /** Starts a server that only this machine can use. */
    public static TestClient start(Routes... routes) {
        return start(settings(Optional.empty(), 1_000), List.of(routes));
    }

    /** Starts a server with settings. */
    public static TestClient start(ServerSettings settings, List<Routes> routes) {
        Access access = Access.of(settings);
        return start(settings, access, routes);
    }

    /** Starts a server with settings. */
    public static TestClient start(ServerSettings settings, Access access, List<Routes> routes) {
        return new TestClient(NewsServer.start(settings, access, routes));
    }

    /** Settings of a server on the loopback interface. */
    public static ServerSettings settings(Optional<BearerTokens> tokens, int rate) {
        return new ServerSettings("127.0.0.1", 0, tokens, false, rate, 10);
    }

    /** Such settings, of which an address has a share of connections. */
    public static ServerSettings shared(int perAddress, boolean isProxied) {
        return new ServerSettings("127.0.0.1", 0, Optional.empty(), isProxied, 1_000, 10, perAddress, Optional.empty());
    }

    /** The address of the server. */
    public String url() {
        return "http://127.0.0.1:" + server.port();
    }

    /** Sends a GET. */
    public HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        return send("GET", path, "", headers);
    }

    /** Sends a GET, and parses the answer. */
    public JsonNode json(String path) throws IOException, InterruptedException {
        return json.readTree(get(path).body());
    }

    /** Sends a request with headers, of which names and values alternate. */
    public HttpResponse<String> send(String method, String path, String body, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url() + path))
                .timeout(Duration.ofSeconds(30))
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    @Override
    public void close() {
        server.close();
    }

    /** The texts of a field of all elements of an array. */
    public static List<String> texts(JsonNode array, String field) {
        List<String> texts = new ArrayList<>();
        array.forEach(each -> texts.add(each.path(field).asText()));
        return texts;
    }
}
