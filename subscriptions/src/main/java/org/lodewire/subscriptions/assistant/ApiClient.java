package org.lodewire.subscriptions.assistant;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Asks the HTTP API of a {@code serve}. Follows no redirects, and bounds the time and the size of an answer. Thread-safe. */
public final class ApiClient {

    private static final Duration WITHIN = Duration.ofSeconds(30);
    private static final int MAX_BYTES = 16 << 20;
    private static final int OK = 200;
    private static final int UNAUTHORIZED = 401;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(WITHIN).build();
    private final ObjectMapper json = new ObjectMapper();
    private final String address;
    private final Optional<String> token;

    /**
     * @param address of the server, such as {@code http://localhost:8088}
     * @param token   of a reader; empty if the server needs none
     */
    public ApiClient(URI address, Optional<String> token) {
        this.address = address.toString().replaceAll("/+$", "");
        this.token = token;
    }

    /**
     * Gets a resource.
     *
     * @param path       below {@code /api/v1}, encoded
     * @param parameters by name; not encoded
     * @throws ApiException if there is no answer, or the answer is a problem; the message says what to do
     */
    JsonNode get(String path, Map<String, String> parameters) throws ApiException {
        String query = parameters.entrySet().stream()
                .map(parameter -> parameter.getKey() + "=" + encoded(parameter.getValue()))
                .collect(Collectors.joining("&"));
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(address + "/api/v1/" + path + (query.isEmpty() ? "" : "?" + query)))
                .timeout(WITHIN);
        token.ifPresent(secret -> request.header("Authorization", "Bearer " + secret));
        try {
            HttpResponse<InputStream> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            return read(answer);
        } catch (IOException e) {
            throw new ApiException(
                    "The server at " + address + " does not answer: " + e + ". Is 'lodewire serve' running?");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ApiException("The request was interrupted.");
        }
    }

    private JsonNode read(HttpResponse<InputStream> answer) throws IOException, ApiException {
        byte[] body;
        try (InputStream in = answer.body()) {
            body = in.readNBytes(MAX_BYTES + 1);
        }
        if (body.length > MAX_BYTES) {
            throw new ApiException("The answer has more than " + MAX_BYTES + " bytes; ask for less.");
        }
        JsonNode tree = tree(body);
        if (answer.statusCode() == OK) {
            return tree;
        }
        StringBuilder detail = new StringBuilder(ToolWords.of(
                tree.path("detail").asText("the server answered with status " + answer.statusCode() + ".")));
        for (JsonNode error : tree.path("errors")) {
            detail.append("\n").append(fault(error));
        }
        throw new ApiException(
                answer.statusCode() == UNAUTHORIZED
                        ? "The server wants another token; start 'lodewire mcp' with --token. " + detail
                        : detail.toString());
    }

    /** A fault in a sentence, its place first. */
    private static String fault(JsonNode error) {
        int line = error.path("line").asInt();
        int column = error.path("column").asInt();
        List<String> place = new ArrayList<>();
        if (!error.path("where").asText().isEmpty()) {
            place.add(error.path("where").asText());
        }
        if (line > 0) {
            place.add("line " + line);
        }
        if (column > 0) {
            place.add("column " + column);
        }
        String detail = error.path("detail").asText();
        return place.isEmpty() ? detail : String.join(", ", place) + ": " + detail;
    }

    private JsonNode tree(byte[] body) throws IOException, ApiException {
        try {
            return json.readTree(body);
        } catch (JsonProcessingException e) {
            throw new ApiException("What answers at " + address + " is not 'lodewire serve'.");
        }
    }

    /** A text as a part of a path or a query. */
    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
