package org.lodewire.local.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.lodewire.subscriptions.message.StandardWebhook;

/** Receives webhooks, each path as a receiver of its own, and verifies their signatures. */
final class WebhookServer implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int UNAVAILABLE = 503;
    private static final int NO_CONTENT = 204;

    /** An alert that a receiver accepted. */
    record Receipt(String notification, String topic, String alert) {}

    final List<String> unverified = new CopyOnWriteArrayList<>();
    private final Map<String, List<Receipt>> receipts = new ConcurrentHashMap<>();
    private final Set<String> down = ConcurrentHashMap.newKeySet();
    private final String secret;
    private final HttpServer server;

    WebhookServer(String secret) throws IOException {
        this.secret = secret;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", this::receive);
        server.start();
    }

    String url(String receiver) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/" + receiver;
    }

    void setDown(String receiver, boolean isDown) {
        if (isDown) {
            down.add(receiver);
        } else {
            down.remove(receiver);
        }
    }

    List<Receipt> receipts(String receiver) {
        return List.copyOf(receipts.getOrDefault(receiver, List.of()));
    }

    private void receive(HttpExchange exchange) throws IOException {
        String receiver = exchange.getRequestURI().getPath().substring(1);
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (down.contains(receiver)) {
            exchange.sendResponseHeaders(UNAVAILABLE, -1);
        } else {
            String id = exchange.getRequestHeaders().getFirst("webhook-id");
            long seconds = Long.parseLong(exchange.getRequestHeaders().getFirst("webhook-timestamp"));
            String expected = StandardWebhook.headers(secret, id, seconds, body).get("webhook-signature");
            if (!expected.equals(exchange.getRequestHeaders().getFirst("webhook-signature"))) {
                unverified.add(body);
            }
            List<Receipt> accepted = new ArrayList<>();
            for (JsonNode alert : JSON.readTree(body).at("/data/alerts")) {
                accepted.add(new Receipt(
                        id, alert.path("topic").asText(), alert.path("id").asText()));
            }
            receipts.computeIfAbsent(receiver, key -> new CopyOnWriteArrayList<>())
                    .addAll(accepted);
            exchange.sendResponseHeaders(NO_CONTENT, -1);
        }
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
